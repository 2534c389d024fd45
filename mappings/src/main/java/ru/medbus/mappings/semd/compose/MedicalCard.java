package ru.medbus.mappings.semd.compose;

import java.time.OffsetDateTime;

/**
 * Case of care in which the document appeared, and the outpatient's card it belongs to.
 *
 * @param caseId of the case in the facility's system
 * @param number of the card
 */
public record MedicalCard(String caseId, String number, OffsetDateTime openedAt) {}
