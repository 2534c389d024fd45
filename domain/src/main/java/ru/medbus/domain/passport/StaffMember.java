package ru.medbus.domain.passport;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A worker in one of his posts.
 *
 * @param person     number of his page; not his СНИЛС, which stands in no address
 * @param department name; empty when the post belongs to none
 * @param allowedTo  last day of the certificate or accreditation that lasts longest; empty when there is none
 */
public record StaffMember(long person, Worker worker, Employment employment, String department,
        Optional<LocalDate> allowedTo) {}
