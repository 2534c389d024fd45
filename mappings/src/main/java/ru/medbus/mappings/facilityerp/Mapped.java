package ru.medbus.mappings.facilityerp;

import java.util.List;
import java.util.Optional;
import ru.medbus.domain.passport.accounting.LineFault;

/**
 * A row as the domain takes it, or why it cannot.
 *
 * @param line present exactly when there are no faults
 */
public record Mapped<T>(Optional<T> line, List<LineFault> faults) {
    public Mapped {
        faults = List.copyOf(faults);
    }
}
