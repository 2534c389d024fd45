package ru.medbus.domain.patient.document;

import java.util.List;
import java.util.Optional;

/**
 * By what a document is routed.
 *
 * @param type      code of НСИ 11.1520
 * @param diagnoses ICD-10 codes
 * @param age       of the patient on the document's day, whole years
 * @param region    code of the subject of the Federation, empty when not said
 * @param beta      a «СЭМД beta-версии»
 */
public record DocumentTraits(String type, String facility, List<String> diagnoses, Optional<Integer> age,
        String region, boolean beta) {}
