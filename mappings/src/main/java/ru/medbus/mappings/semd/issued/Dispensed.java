package ru.medbus.mappings.semd.issued;

import java.util.List;
import ru.medbus.domain.drugsupply.beneficiary.Beneficiary;
import ru.medbus.domain.drugsupply.outgoing.DispensingDocument;
import ru.medbus.domain.drugsupply.outgoing.HandedOut;
import ru.medbus.domain.drugsupply.prescription.SeriesNumber;
import ru.medbus.domain.patient.Person;
import ru.medbus.mappings.semd.LinkedDocument;
import ru.medbus.mappings.semd.compose.Clinician;
import ru.medbus.mappings.semd.compose.Facility;

/**
 * A dispensing with all that its document says.
 *
 * @param recipe  the prescription's document
 * @param lines   by the stock's ledger; not said of a dispensing that was reversed
 */
public record Dispensed(DispensingDocument document, SeriesNumber number, LinkedDocument recipe,
        List<HandedOut> lines, Person person, Beneficiary beneficiary, Facility pharmacy, Clinician pharmacist,
        Clinician head) {
    public Dispensed {
        lines = List.copyOf(lines);
    }

    /** Personal data are not printed. */
    @Override
    public String toString() {
        return "Dispensed[" + document.operation() + "]";
    }
}
