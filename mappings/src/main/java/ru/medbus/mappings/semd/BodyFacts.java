package ru.medbus.mappings.semd;

import java.util.List;

/**
 * What the body says.
 *
 * @param sections      codes of the sections (1.2.643.5.1.13.13.99.2.197), nested ones too, in the document's order
 * @param diagnoses     codes of МКБ-10, without repeats
 * @param prescriptions named in the body by series and number
 */
public record BodyFacts(List<String> sections, List<String> diagnoses, List<PrescriptionNumber> prescriptions,
        List<LinkedDocument> links) {}
