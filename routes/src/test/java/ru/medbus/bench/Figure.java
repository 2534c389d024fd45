package ru.medbus.bench;

import java.util.Locale;
import java.util.Optional;

/**
 * One measured number beside what was promised (DESIGN §12).
 *
 * @param must bound that must hold; absent where nothing is promised
 * @param aim  bound that is aimed at
 */
record Figure(String what, double value, String unit, Optional<Bound> must, Optional<Bound> aim) {

    /** A bound: at most, or at least. */
    record Bound(double value, boolean atMost) {
        boolean holds(double measured) {
            return atMost ? measured <= value : measured >= value;
        }

        @Override
        public String toString() {
            return (atMost ? "≤ " : "≥ ") + number(value);
        }
    }

    static Figure of(String what, double value, String unit) {
        return new Figure(what, value, unit, Optional.empty(), Optional.empty());
    }

    Figure atMost(double must, double aim) {
        return new Figure(what, value, unit, Optional.of(new Bound(must, true)), Optional.of(new Bound(aim, true)));
    }

    Figure atLeast(double must, double aim) {
        return new Figure(what, value, unit, Optional.of(new Bound(must, false)), Optional.of(new Bound(aim, false)));
    }

    String row() {
        return "| " + what + " | " + number(value) + " " + unit + " | " + must.map(Bound::toString).orElse("") + " | "
                + aim.map(Bound::toString).orElse("") + " | " + verdict() + " |";
    }

    private String verdict() {
        if (must.isEmpty()) {
            return "";
        }
        return !must.get().holds(value) ? "**missed**" : aim.orElseThrow().holds(value) ? "aim" : "must";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value)
                .replaceFirst("\\.0+$", "");
    }
}
