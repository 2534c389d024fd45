package ru.medbus.domain.passport.accounting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A batch that was taken in. */
public record Batch(long messageId, String facilityOid, BatchKind kind, Optional<LocalDate> month, String fileName,
        String format, int rows, String sender, Instant appliedAt) {}
