package ru.medbus.domain.passport.staff;

/**
 * What is asked for: a part of an organisation's staff.
 *
 * @param load number of the load it belongs to
 */
public record StaffOrder(long load, String facility, int part) {
    String text() {
        return load + "\n" + facility + "\n" + part;
    }

    public static StaffOrder parse(String text) {
        var lines = text.split("\n", 3);
        return new StaffOrder(Long.parseLong(lines[0]), lines[1], Integer.parseInt(lines[2]));
    }
}
