package ru.medbus.domain.passport.norms;

import java.util.OptionalInt;

/** What a department's norm is counted from; empty when nobody has said it. */
public record Capacity(OptionalInt beds, OptionalInt workplaces) {
    public static final Capacity UNKNOWN = new Capacity(OptionalInt.empty(), OptionalInt.empty());
}
