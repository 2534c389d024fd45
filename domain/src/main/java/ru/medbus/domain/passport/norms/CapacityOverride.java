package ru.medbus.domain.passport.norms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Beds or workplaces that the ministry has the need counted from, whatever the department's passport says.
 *
 * @param endedBy who took it back; empty while it holds
 */
public record CapacityOverride(long id, String departmentOid, String department, String facilityOid, CapacityKind kind,
        int quantity, LocalDate validFrom, Optional<LocalDate> validTo, String reason, String who, Instant at,
        String endedBy) {}
