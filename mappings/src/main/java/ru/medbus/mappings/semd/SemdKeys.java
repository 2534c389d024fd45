package ru.medbus.mappings.semd;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Facts of a document → its business keys, without repeats.
 *
 * <p>A linked document's own id is a CORRELATION: looking for it finds all that refer to it, while DOCUMENT finds
 * only the document itself. A number of zeros names nobody, yet stands in the document and may be looked for.
 */
public final class SemdKeys {
    private SemdKeys() {}

    public static List<SemdKey> of(SemdFacts facts) {
        Set<SemdKey> keys = new LinkedHashSet<>();
        add(keys, "DOCUMENT", facts.document().id().map(DocumentId::toString));
        add(keys, "SET", facts.document().setId().map(DocumentId::toString));
        add(keys, "FACILITY", facts.facility().oid());
        patient(keys, facts.patient());
        facts.body().prescriptions().forEach(p -> add(keys, "PRESCRIPTION", Optional.of(p.toString())));
        facts.body().links().forEach(link -> link(keys, link));
        return List.copyOf(keys);
    }

    private static void patient(Set<SemdKey> keys, PatientFacts patient) {
        add(keys, "SNILS", patient.snils());
        add(keys, "ENP", patient.enp());
        add(keys, "PATIENT", patient.localId().map(DocumentId::toString));
    }

    private static void link(Set<SemdKey> keys, LinkedDocument link) {
        add(keys, "REGISTRY_NUMBER", link.registryNumber());
        add(keys, "CORRELATION", link.id().map(DocumentId::toString));
    }

    private static void add(Set<SemdKey> keys, String kind, Optional<String> value) {
        value.ifPresent(given -> keys.add(new SemdKey(kind, given)));
    }
}
