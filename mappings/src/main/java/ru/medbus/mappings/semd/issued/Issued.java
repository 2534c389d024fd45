package ru.medbus.mappings.semd.issued;

import java.util.Optional;
import ru.medbus.domain.drugsupply.beneficiary.Beneficiary;
import ru.medbus.domain.drugsupply.beneficiary.Category;
import ru.medbus.domain.drugsupply.prescription.Drug;
import ru.medbus.domain.drugsupply.prescription.DrugItem;
import ru.medbus.domain.drugsupply.prescription.Form;
import ru.medbus.domain.drugsupply.prescription.Prescription;
import ru.medbus.domain.patient.Person;
import ru.medbus.mappings.semd.compose.Clinician;
import ru.medbus.mappings.semd.compose.Coded;
import ru.medbus.mappings.semd.compose.Facility;

/**
 * A prescription with all that its document says.
 *
 * @param category  none when the patient pays himself
 * @param diagnosis name of the diagnosis
 * @param priority  row of НСИ 99.2.609, where that is loaded
 */
public record Issued(Prescription prescription, Person person, Beneficiary beneficiary, Optional<Category> category,
        Drug drug, Optional<DrugItem> item, Form.Term term, String diagnosis, Optional<Coded> priority,
        Facility facility, Clinician doctor, Clinician head) {

    /** Personal data are not printed. */
    @Override
    public String toString() {
        return "Issued[" + prescription.id() + "]";
    }
}
