package ru.medbus.domain.passport.facility;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A medical technology that an organisation applies.
 *
 * @param id     0 before it is added
 * @param code   of the dictionary of {@code medbus.passport.technologies}; empty when it is in none
 * @param usedTo the first day without it
 */
public record Technology(long id, String facilityOid, Optional<String> departmentOid, String code, String name,
        LocalDate usedFrom, Optional<LocalDate> usedTo, int revision) {}
