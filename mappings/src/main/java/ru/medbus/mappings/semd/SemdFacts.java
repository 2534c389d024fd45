package ru.medbus.mappings.semd;

import java.util.List;
import java.util.Optional;

/**
 * What the bus knows of a document without binding it to classes: enough to recognise, route and find it.
 * A part that the document lacks is empty; nothing here has been checked.
 *
 * @param authors in the document's order; one by the rules of most types
 */
public record SemdFacts(DocumentFacts document, PatientFacts patient, FacilityFacts facility, List<StaffFacts> authors,
        Optional<StaffFacts> legalAuthenticator, BodyFacts body) {

    public Optional<StaffFacts> author() {
        return authors.stream().findFirst();
    }
}
