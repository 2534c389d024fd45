package ru.medbus.simulators.remd;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;

/**
 * What was decided on one submission; kept as one line.
 *
 * @param code         empty when the document is registered
 * @param emdrId       federal number; empty when it is refused
 * @param registeredAt moment of the first registration; empty when it is refused
 * @param sha256       of the document that was registered or refused; empty when its file did not come
 */
record RemdOutcome(String localUid, String kind, String organization, String created, String snils, String code,
        String text, String emdrId, String registeredAt, String sha256) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static RemdOutcome refused(RemdSubmission submission, RemdRefusal refusal) {
        return new RemdOutcome(submission.localUid(), submission.kind(), submission.organization(),
                submission.created().toString(), "", refusal.code(), refusal.text(), "", "", "");
    }

    /** Not part of the line. */
    @JsonIgnore
    boolean registered() {
        return code.isEmpty();
    }

    OffsetDateTime registrationMoment() {
        return OffsetDateTime.parse(registeredAt);
    }

    String line() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static RemdOutcome parse(String line) {
        try {
            return JSON.readValue(line, RemdOutcome.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The book of outcomes is spoiled", e);
        }
    }
}
