package ru.medbus.domain.passport.norms;

import java.util.OptionalInt;

/** How many units a department must have. A begun group of beds or workplaces counts as a whole one. */
public sealed interface RequiredCount {

    /** Empty when what it is counted from is not known. */
    OptionalInt of(Capacity capacity);

    /** The rule and its figures, for «почему столько». */
    String words(Capacity capacity);

    record PerDepartment(int units) implements RequiredCount {
        @Override
        public OptionalInt of(Capacity capacity) {
            return OptionalInt.of(units);
        }

        @Override
        public String words(Capacity capacity) {
            return units + " на подразделение";
        }
    }

    record PerBeds(int units, int beds) implements RequiredCount {
        @Override
        public OptionalInt of(Capacity capacity) {
            return groups(capacity.beds(), beds, units);
        }

        @Override
        public String words(Capacity capacity) {
            return units + " на " + beds + " коек × " + known(capacity.beds(), "коек");
        }
    }

    record PerWorkplaces(int units, int workplaces) implements RequiredCount {
        @Override
        public OptionalInt of(Capacity capacity) {
            return groups(capacity.workplaces(), workplaces, units);
        }

        @Override
        public String words(Capacity capacity) {
            return units + " на " + workplaces + " рабочих мест × " + known(capacity.workplaces(), "рабочих мест");
        }
    }

    static RequiredCount of(RuleKind kind, int units, int per) {
        return switch (kind) {
            case PER_DEPARTMENT -> new PerDepartment(units);
            case PER_BEDS -> new PerBeds(units, per);
            case PER_WORKPLACES -> new PerWorkplaces(units, per);
        };
    }

    private static OptionalInt groups(OptionalInt known, int size, int units) {
        return known.isEmpty() ? known : OptionalInt.of(Math.ceilDiv(known.getAsInt(), size) * units);
    }

    private static String known(OptionalInt quantity, String what) {
        return quantity.isEmpty() ? "число " + what + " не указано" : quantity.getAsInt() + " " + what;
    }
}
