package ru.medbus.domain.patient.document;

import java.time.LocalDate;

/**
 * A document of a patient.
 *
 * @param messageId the journal's message that carries it
 * @param setId     id of the set of versions, {@code root^extension}
 * @param version   from 1
 */
public record PatientDocument(long messageId, long personId, String type, String facility, String setId, int version,
        LocalDate issuedOn) {}
