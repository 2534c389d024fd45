package ru.medbus.hostile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How long the bus took to refuse each kind: the median of some tries after the first. */
final class RefusalTimes {
    static final String LINE = "Measured: ";
    private static final int TRIES = 5;

    private final Map<String, Double> medians = new ConcurrentHashMap<>();

    void measure(Attack attack, Target target) throws Exception {
        var millis = new double[TRIES];
        for (int i = 0; i < TRIES; i++) {
            millis[i] = attack.sending().to(target).millis();
        }
        Arrays.sort(millis);
        medians.put(attack.toString(), millis[TRIES / 2]);
    }

    /** One line of the page; those over the bound are named. */
    String inShort(double bound) {
        var sorted = medians.values().stream().sorted().toList();
        if (sorted.isEmpty()) {
            return LINE + "nothing";
        }
        return LINE + "%d kinds, median of %d tries each: p50 %.1f ms, p95 %.1f ms, longest %.0f ms; over %.0f ms: %s"
                .formatted(sorted.size(), TRIES, at(sorted, 0.5), at(sorted, 0.95), sorted.getLast(), bound,
                        over(bound));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share));
    }

    private String over(double bound) {
        var over = medians.entrySet().stream().filter(kind -> kind.getValue() > bound)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(kind -> "%s (%.0f)".formatted(kind.getKey(), kind.getValue())).toList();
        return over.isEmpty() ? "none" : String.join(", ", over);
    }

    /** A line for each kind. */
    List<String> lines() {
        return medians.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(kind -> "%s\t%.1f".formatted(kind.getKey(), kind.getValue())).toList();
    }
}
