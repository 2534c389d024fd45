package ru.medbus.domain.passport.norms;

import java.time.LocalDate;
import java.util.Optional;

/** A standard that applies to a department whatever its type. */
public record StandardAddition(long id, long standardId, String standard, String departmentOid, String department,
        String facilityOid, LocalDate validFrom, Optional<LocalDate> validTo, String reason) {}
