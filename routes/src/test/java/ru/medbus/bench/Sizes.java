package ru.medbus.bench;

import java.util.Map;

/**
 * How much is run. {@code BENCH=quick} is for development: half-warm, so its numbers are worth little.
 *
 * @param rows       messages that the search is measured over; {@code BENCH_ROWS}
 * @param dictionary rows of the big dictionary; {@code BENCH_DICTIONARY}
 * @param backlog    messages that wait for one recipient; {@code BENCH_BACKLOG}
 * @param outage     documents of a recipient that is down for a day, 864,000 at ten a second; {@code BENCH_OUTAGE}
 */
record Sizes(int lightWarm, int light, int fullWarm, int full, int paced, int rows, int dictionary,
        int backlog, int outage) {
    static Sizes of(Map<String, String> environment) {
        int rows = Integer.parseInt(environment.getOrDefault("BENCH_ROWS", "1000000"));
        int dictionary = Integer.parseInt(environment.getOrDefault("BENCH_DICTIONARY", "1200000"));
        int backlog = Integer.parseInt(environment.getOrDefault("BENCH_BACKLOG", "100000"));
        int outage = Integer.parseInt(environment.getOrDefault("BENCH_OUTAGE", "100000"));
        return "quick".equals(environment.get("BENCH"))
                ? new Sizes(6_400, 6_400, 3_000, 2_000, 500, Math.min(rows, 100_000),
                        Math.min(dictionary, 100_000), Math.min(backlog, 5_000), Math.min(outage, 3_000))
                : new Sizes(30_000, 20_000, 30_000, 6_000, 2_000, rows, dictionary, backlog,
                        outage);
    }
}
