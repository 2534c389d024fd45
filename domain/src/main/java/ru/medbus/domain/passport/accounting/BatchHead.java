package ru.medbus.domain.passport.accounting;

import java.time.YearMonth;
import java.util.Optional;

/**
 * Where a batch comes from.
 *
 * @param messageId number in the journal
 * @param month     of staffing
 * @param sha256    of the file, hexadecimal
 * @param format    XML, CSV, DBF and the encoding
 * @param sender    system, folder or person
 */
public record BatchHead(long messageId, String facility, BatchKind kind, Optional<YearMonth> month, String fileName,
        String sha256, String format, String sender) {}
