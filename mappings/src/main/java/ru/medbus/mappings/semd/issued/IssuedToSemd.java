package ru.medbus.mappings.semd.issued;

import java.util.List;
import ru.medbus.domain.drugsupply.prescription.SeriesNumber;
import ru.medbus.mappings.semd.PrescriptionNumber;
import ru.medbus.mappings.semd.compose.MedicalCard;
import ru.medbus.mappings.semd.compose.NsiDictionary;
import ru.medbus.mappings.semd.compose.Prescription;
import ru.medbus.mappings.semd.compose.PrescriptionToSemd;

/**
 * An issued preferential prescription → «Льготный рецепт», edition 4 (code 141). The same prescription gives the same
 * bytes, so that what was shown is what is signed. Rules: docs/systems/semd.md.
 */
public final class IssuedToSemd {
    private IssuedToSemd() {}

    /** Asks {@link MissingFacts} first. */
    public static byte[] compose(Issued issued) {
        return PrescriptionToSemd.compose(IssuedParts.envelope(issued), prescription(issued));
    }

    private static Prescription prescription(Issued issued) {
        var order = issued.prescription().order();
        var category = issued.category().orElseThrow();
        return new Prescription(number(issued.prescription().number().orElseThrow()), issued.priority(),
                NsiDictionary.VALIDITY.row(issued.term().code(), issued.term().name()),
                issued.prescription().validUntil().orElseThrow(), order.special(), order.chronic(),
                NsiDictionary.ICD10.row(order.diagnosis(), issued.diagnosis()),
                List.of(NsiDictionary.BENEFIT_CATEGORY.row(category.code(), category.title())),
                NsiDictionary.BENEFIT_SIZE.row(category.sizeCode(), "Размер льготы "
                        + issued.prescription().right().percent() + " %"),
                issued.prescription().right().percent(), IssuedParts.medicine(issued), card(issued));
    }

    private static MedicalCard card(Issued issued) {
        return new MedicalCard(Long.toString(issued.prescription().id()), issued.beneficiary().cardNumber(),
                IssuedParts.moment(issued));
    }

    private static PrescriptionNumber number(SeriesNumber number) {
        return new PrescriptionNumber(number.series(), number.number());
    }
}
