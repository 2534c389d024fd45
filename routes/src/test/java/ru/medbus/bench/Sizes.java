package ru.medbus.bench;

import java.util.Map;

/**
 * How much is run. {@code BENCH=quick} is for development: half-warm, so its numbers are worth little.
 *
 * @param rows       messages that the search is measured over; {@code BENCH_ROWS}
 * @param dictionary rows of the big dictionary; {@code BENCH_DICTIONARY}
 * @param backlog    messages that wait for one recipient; {@code BENCH_BACKLOG}
 * @param outage     documents of a recipient that is down for a day, 864,000 at ten a second; {@code BENCH_OUTAGE}
 * @param facilities organisations in the register of passports; each has a hundred units of equipment
 * @param prescriptions rows that the search of prescriptions is measured over; {@code BENCH_PRESCRIPTIONS}
 */
record Sizes(int lightWarm, int light, int fullWarm, int full, int paced, int rows, int dictionary,
        int backlog, int outage, int facilities, int prescriptions, int dispenses) {
    static Sizes of(Map<String, String> environment) {
        int rows = number(environment, "BENCH_ROWS", 1_000_000);
        int dictionary = number(environment, "BENCH_DICTIONARY", 1_200_000);
        int backlog = number(environment, "BENCH_BACKLOG", 100_000);
        int outage = number(environment, "BENCH_OUTAGE", 100_000);
        int prescriptions = number(environment, "BENCH_PRESCRIPTIONS", 5_000_000);
        return "quick".equals(environment.get("BENCH"))
                ? new Sizes(6_400, 6_400, 3_000, 2_000, 500, Math.min(rows, 100_000), Math.min(dictionary, 100_000),
                        Math.min(backlog, 5_000), Math.min(outage, 3_000), 500, Math.min(prescriptions, 200_000), 500)
                : new Sizes(30_000, 20_000, 30_000, 6_000, 2_000, rows, dictionary, backlog, outage, 5_000,
                        prescriptions, 5_000);
    }

    private static int number(Map<String, String> environment, String name, int usual) {
        return Integer.parseInt(environment.getOrDefault(name, Integer.toString(usual)));
    }
}
