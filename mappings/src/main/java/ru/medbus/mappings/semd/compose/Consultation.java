package ru.medbus.mappings.semd.compose;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A consultation of an outpatient.
 *
 * @param from      moment of its beginning
 * @param visit     row of {@link NsiDictionary#VISIT}
 * @param place     row of {@link NsiDictionary#CARE_PLACE}
 * @param diagnoses rows of {@link NsiDictionary#ICD10}, one or more
 * @param benefits  rows of {@link NsiDictionary#BENEFIT_CATEGORY}
 * @param illness   anamnesis of the illness
 * @param life      anamnesis of life
 * @param state     row of {@link NsiDictionary#PATIENT_STATE}
 * @param protocol  what was found
 * @param advice    regime and recommendations
 */
public record Consultation(OffsetDateTime from, OffsetDateTime to, Coded visit, Coded place, List<Coded> diagnoses,
        List<Coded> benefits, String illness, String life, Coded state, String protocol, String conclusion,
        String advice, Payment payment, MedicalCard card) {

    /** Personal data are not printed. */
    @Override
    public String toString() {
        return "Consultation[***]";
    }
}
