package ru.medbus.domain.passport.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import ru.medbus.domain.passport.FacilityKind;
import ru.medbus.domain.passport.edition.PassportState;

/**
 * A passport in the register.
 *
 * @param territory name, or ОКТМО while nobody names it
 * @param edition   number of the last accepted one; 0 before the first
 * @param changedBy empty when nothing has been changed yet
 */
public record PassportLine(String oid, FacilityKind kind, String name, String inn, String territory,
        Optional<LocalDate> closedOn, PassportState state, int percent, int edition, Optional<Instant> changedAt,
        String changedBy) {}
