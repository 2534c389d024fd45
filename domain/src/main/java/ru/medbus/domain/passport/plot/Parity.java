package ru.medbus.domain.passport.plot;

/** Which side of the street: houses of even or odd numbers, or both. */
public enum Parity {
    ALL(""),
    EVEN("чётные"),
    ODD("нечётные");

    private final String title;

    Parity(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    boolean has(int number) {
        return this == ALL || (number % 2 == 0) == (this == EVEN);
    }
}
