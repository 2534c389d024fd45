package ru.medbus.domain.passport.inventory;

/** How what was found differs from the book. */
public enum Difference {
    MISSING("недостача"),
    SURPLUS("излишек"),
    MISPLACED("не на своём месте"),
    OTHER_STATE("другое состояние");

    private final String title;

    Difference(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
