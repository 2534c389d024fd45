package ru.medbus.domain.passport.equipment;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something done for a unit.
 *
 * @param nextOn   when it is due again
 * @param document certificate of the поверка, act of the work
 */
public record CareEvent(CareKind kind, LocalDate doneOn, Optional<LocalDate> nextOn, String document,
        String performer) {}
