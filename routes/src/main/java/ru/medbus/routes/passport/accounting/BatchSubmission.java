package ru.medbus.routes.passport.accounting;

import java.util.Optional;
import ru.medbus.domain.passport.accounting.BatchKind;

/**
 * A file that somebody brings.
 *
 * @param sender   system, folder or person, as the journal names it
 * @param facility OID of the organisation
 * @param fileName its end tells the format; empty: found out
 * @param charset  of a CSV or a DBF; empty: found out
 */
public record BatchSubmission(String sender, String facility, BatchKind kind, String fileName,
        Optional<String> charset, byte[] content) {}
