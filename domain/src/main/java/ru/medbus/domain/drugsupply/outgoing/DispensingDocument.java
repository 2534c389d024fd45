package ru.medbus.domain.drugsupply.outgoing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * «Отпуск по рецепту» of one dispensing, and what has become of it.
 *
 * @param operation    of the stock: the dispensing
 * @param number       series and number of the prescription
 * @param documentId   of all versions
 * @param version      from 1
 * @param pharmacist   login of the one who signs
 * @param reversed     this version says that nothing was handed out
 * @param handedAt     moment of the dispensing
 * @param madeAt       moment that the version carries
 * @param messageId    of the version on its way to РЭМД
 * @param emdrId       number that РЭМД gave the last registered version
 * @param recipeEmdrId number in РЭМД of a prescription that is not ours, entered by the pharmacist
 * @param refusalField of the form that mends it
 */
public record DispensingDocument(long operation, long prescription, long person, String number, UUID documentId,
        int version, String facilityOid, String pharmacist, DocumentFate fate, boolean reversed, Instant handedAt,
        Instant madeAt, Optional<Long> messageId, String emdrId, String recipeEmdrId, String refusal,
        String refusalField, int revision) {

    /** Unique for every version. */
    public String documentKey() {
        return documentId + "-" + version;
    }

    /** «Отпуск 17»: as the history calls it. */
    public String subject() {
        return "Отпуск " + operation;
    }

    /** Its history stands with the prescription's. */
    String prescriptionSubject() {
        return "Рецепт " + prescription;
    }
}
