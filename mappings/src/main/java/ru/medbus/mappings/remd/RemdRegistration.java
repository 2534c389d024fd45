package ru.medbus.mappings.remd;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document that is due at РЭМД.
 *
 * @param localUid     UUID of this version of the document; another version has another one
 * @param kind         code of 1.2.643.5.1.13.13.11.1520
 * @param created      moment of creation at the source
 * @param organisation OID of the facility in ФРМО
 * @param basedOn      localUids of documents it is linked with
 * @param attributes   extra attributes that some kinds ask for, in order
 */
public record RemdRegistration(String localUid, String kind, Optional<String> number, Optional<String> series,
        OffsetDateTime created, String organisation, Optional<Department> department, Optional<RemdPatient> patient,
        RemdContent content, List<String> basedOn, Map<String, String> attributes) {

    /** @param oid of ФРМО */
    public record Department(String oid, Optional<String> name) {}
}
