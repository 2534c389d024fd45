package ru.medbus.mappings.semd;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The envelope of a document.
 *
 * @param templates       OIDs of the template and its edition; one by the rules
 * @param id              of this version of the document
 * @param setId           of all versions of the document
 * @param version         from 1
 * @param code            type of the document
 * @param createdOn       day of creation, when it is given to the day
 * @param createdAt       moment of creation, when time and zone are given
 * @param confidentiality N, R or V
 */
public record DocumentFacts(List<String> templates, Optional<DocumentId> id, Optional<DocumentId> setId,
        Optional<Integer> version, Optional<CodeFact> code, Optional<String> title, Optional<LocalDate> createdOn,
        Optional<OffsetDateTime> createdAt, Optional<String> confidentiality) {
    private static final String BETA_TEMPLATES = "1.2.643.5.1.13.13.16.1.";
    private static final String BETA_CODES = "1.2.643.5.1.13.13.99.2.592";

    /** «СЭМД бета-версии» goes to ВИМИС and not to РЭМД: known by its codes SMSV1… or by its template. */
    public boolean beta() {
        return templates.stream().anyMatch(oid -> oid.startsWith(BETA_TEMPLATES))
                || code.filter(DocumentFacts::isBeta).isPresent();
    }

    private static boolean isBeta(CodeFact code) {
        return code.codeSystem().equals(BETA_CODES) || code.code().startsWith("SMSV");
    }
}
