package ru.medbus.domain.passport;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whom a list of staff shows.
 *
 * @param name       beginning of the name; empty for any
 * @param post       part of the post's name; empty for any
 * @param department OID; empty for any
 * @param on         day on which the post lasts; empty for all, those who have left as well
 * @param allowedTo  only those whose last certificate or accreditation ends on this day or before, or who have none
 */
public record StaffFilter(String name, String post, String department, Optional<LocalDate> on,
        Optional<LocalDate> allowedTo) {

    public static StaffFilter everybody(LocalDate on) {
        return new StaffFilter("", "", "", Optional.of(on), Optional.empty());
    }
}
