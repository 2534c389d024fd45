package ru.medbus.domain.passport.norms;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How much a unit of the type must do.
 *
 * @param source order or method that sets it
 */
public record WorkNorm(long id, String typeCode, String typeName, int studiesPerShift, int shiftsPerDay,
        LocalDate validFrom, Optional<LocalDate> validTo, String source) {

    boolean overlaps(WorkNorm other) {
        return validTo.map(last -> !last.isBefore(other.validFrom)).orElse(true)
                && other.validTo.map(last -> !last.isBefore(validFrom)).orElse(true);
    }

    /** Percent of the norm that so many studies in so many shifts make. */
    public int load(int studies, int shifts) {
        return Math.toIntExact(Math.round(100.0 * studies / ((long) studiesPerShift * shifts)));
    }
}
