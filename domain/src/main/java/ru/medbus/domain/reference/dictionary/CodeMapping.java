package ru.medbus.domain.reference.dictionary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A regional code that stands for a federal one.
 *
 * @param id   0 while it is new
 * @param from first day
 * @param to   last day
 */
public record CodeMapping(long id, String regionOid, String regionCode, String federalOid, String federalCode,
        LocalDate from, Optional<LocalDate> to, Instant changedAt, String changedBy) {

    public static CodeMapping added(String regionOid, String regionCode, String federalOid, String federalCode,
            LocalDate from, Optional<LocalDate> to) {
        return new CodeMapping(0, regionOid, regionCode.strip(), federalOid, federalCode.strip(), from, to,
                Instant.now(), "");
    }

    boolean overlaps(CodeMapping other) {
        return other.to.map(last -> !last.isBefore(from)).orElse(true)
                && to.map(last -> !last.isBefore(other.from)).orElse(true);
    }
}
