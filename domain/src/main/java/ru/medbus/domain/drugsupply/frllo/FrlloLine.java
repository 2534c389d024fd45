package ru.medbus.domain.drugsupply.frllo;

import java.time.Instant;
import java.util.Optional;

/**
 * A record as lists and fates show it.
 *
 * @param parentId  what it stands on: of a release its prescription
 * @param subject   category, year, or number of the prescription; empty for a citizen
 * @param advice    what a person can do about the refusal
 * @param messageId of its last batch in the journal
 */
public record FrlloLine(long id, FrlloKind kind, long subjectId, long parentId, long personId, String family,
        String given, String patronymic, String subject, FrlloState state, int version, String federalId,
        String errorCode, String errorText, String advice, Instant changedAt, Optional<Instant> settledAt,
        Optional<Long> messageId) {

    /** Page where what it was refused for is mended. */
    public String path() {
        return switch (kind) {
            case CITIZEN, BENEFIT, REFUSAL -> "/drugs/patients/" + personId;
            case RECIPE -> "/drugs/prescriptions/" + subjectId;
            case RELEASE -> "/drugs/prescriptions/" + parentId;
        };
    }

    /** Whether it is about this prescription: itself or what was handed out by it. */
    public boolean concerns(long prescription) {
        return kind == FrlloKind.RECIPE && subjectId == prescription
                || kind == FrlloKind.RELEASE && parentId == prescription;
    }

    public boolean refused() {
        return state == FrlloState.REFUSED;
    }

    /** A person may have it sent again. */
    public boolean repeatable() {
        return state == FrlloState.REFUSED || state == FrlloState.SKIPPED || state == FrlloState.CLOSED;
    }

    /** The refusal in one line. */
    public String refusal() {
        return errorCode.isEmpty() ? errorText : errorText + " (" + errorCode + ")";
    }

    /** Personal data are not printed. */
    @Override
    public String toString() {
        return "FrlloLine " + id;
    }
}
