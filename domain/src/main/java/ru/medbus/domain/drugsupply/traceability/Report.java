package ru.medbus.domain.drugsupply.traceability;

import java.time.Instant;

/**
 * One operation that МДЛП must know of.
 *
 * @param subject место деятельности that reports, 14 digits
 */
public record Report(ReportKind kind, String subject, Instant at, Facts facts) {

    /** MdlpReports with equal keys may share a document. */
    String groupKey() {
        return kind + "|" + subject + "|" + facts.text();
    }
}
