package ru.medbus.domain.drugsupply.prescription;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A prescription.
 *
 * @param documentId of all versions of its document
 * @param version    of the document, from 1
 * @param paper      written by hand, entered later
 * @param numberedAt moment that the document carries
 */
public record Prescription(long id, UUID documentId, int version, String facilityOid, Optional<SeriesNumber> number,
        boolean paper, PrescriptionState state, Order order, Right right, Optional<LocalDate> validUntil,
        Doctor doctor, Fate fate, Optional<Long> copyOf, Instant createdAt, Optional<Instant> numberedAt,
        Optional<Instant> signedAt, int revision) {

    /**
     * By what right the budget pays.
     *
     * @param percent of the price; 0 when the patient pays himself
     * @param fund    1 federal budget, 2 the subject's, 3 municipal, 0 none
     */
    public record Right(Optional<Long> benefitId, int percent, int fund) {
        public static final Right NONE = new Right(Optional.empty(), 0, 0);
    }

    /** @param snils 11 digits, empty when not known */
    public record Doctor(String login, String name, String snils) {}

    /**
     * What has become of it.
     *
     * @param messageId    of the document on its way to РЭМД
     * @param emdrId       number in РЭМД
     * @param refusal      why РЭМД or the bus refused the document, in words
     * @param refusalField of the form that it is about
     */
    public record Fate(Optional<Long> messageId, String emdrId, String refusal, String refusalField,
            String annulReason, Optional<LocalDate> reservedUntil) {}

    /** «Рецепт 17»: as the history calls it. */
    public String subject() {
        return subject(id);
    }

    public static String subject(long id) {
        return "Рецепт " + id;
    }

    /** Unique for every version. */
    public String documentKey() {
        return documentId + "-" + version;
    }
}
