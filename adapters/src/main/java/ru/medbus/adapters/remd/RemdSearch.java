package ru.medbus.adapters.remd;

import java.time.OffsetDateTime;

/**
 * Where to look for a document: РЭМД does not search by localUid, so its answer to these is looked through.
 *
 * @param localUid     id of the document's version in our region
 * @param organisation OID of the facility
 * @param kind         code of 1.2.643.5.1.13.13.11.1520
 * @param from         not later than the document was first sent
 * @param to           now
 */
public record RemdSearch(String localUid, String organisation, String kind, OffsetDateTime from, OffsetDateTime to) {}
