package ru.medbus.domain.drugsupply.stocktaking;

/** What a counter is told of his scan. */
public record Counted(Kind kind, String text) {

    /** DIFFERS is kept too, and goes to the review. */
    public enum Kind {
        FOUND,
        AGAIN,
        DIFFERS
    }

    public boolean sound() {
        return kind == Kind.FOUND;
    }
}
