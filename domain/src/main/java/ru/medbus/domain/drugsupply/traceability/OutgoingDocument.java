package ru.medbus.domain.drugsupply.traceability;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A document for МДЛП with its packs.
 *
 * @param requestId GUID by which a repeat of the sending is found
 * @param federalId {@code document_id} that МДЛП gave it
 */
public record OutgoingDocument(long id, String requestId, ReportKind kind, String subject, Instant at, Facts facts,
        DocumentState state, Optional<String> federalId, List<ReportLine> lines) {}
