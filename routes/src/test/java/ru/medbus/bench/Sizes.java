package ru.medbus.bench;

import java.util.Map;

/**
 * How much is run. {@code BENCH=quick} is for development: half-warm, so its numbers are worth little.
 *
 * @param rows       messages that the search is measured over; {@code BENCH_ROWS}
 * @param dictionary rows of the big dictionary; {@code BENCH_DICTIONARY}
 * @param backlog    messages that wait for one recipient; {@code BENCH_BACKLOG}
 * @param facilities organisations in the register of passports; each has a hundred units of equipment
 * @param prescriptions rows that the search of prescriptions is measured over; {@code BENCH_PRESCRIPTIONS}
 */
record Sizes(int lightWarm, int light, int fullWarm, int full, int paced, int rows, int dictionary,
        int backlog, int facilities, int prescriptions, int dispenses) {
    static Sizes of(Map<String, String> environment) {
        int rows = Integer.parseInt(environment.getOrDefault("BENCH_ROWS", "1000000"));
        int dictionary = Integer.parseInt(environment.getOrDefault("BENCH_DICTIONARY", "1200000"));
        int backlog = Integer.parseInt(environment.getOrDefault("BENCH_BACKLOG", "100000"));
        int prescriptions = Integer.parseInt(environment.getOrDefault("BENCH_PRESCRIPTIONS", "5000000"));
        return "quick".equals(environment.get("BENCH"))
                ? new Sizes(6_400, 6_400, 3_000, 2_000, 500, Math.min(rows, 100_000),
                        Math.min(dictionary, 100_000), Math.min(backlog, 5_000), 500, Math.min(prescriptions, 200_000),
                        500)
                : new Sizes(30_000, 20_000, 30_000, 6_000, 2_000, rows, dictionary, backlog, 5_000, prescriptions,
                        5_000);
    }
}
