package ru.medbus.domain.drugsupply.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An operation that was done.
 *
 * @param packs    how many
 * @param reversed by which operation; empty when it stands
 */
public record Operation(long id, OperationKind kind, String facilityOid, String counterparty, String docNumber,
        Optional<LocalDate> docDate, String reason, String who, Instant at, int packs, Optional<Long> reversed) {}
