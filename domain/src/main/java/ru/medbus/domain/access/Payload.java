package ru.medbus.domain.access;

/** How much of a message's body is seen; the wider one comes last. */
public enum Payload {
    HIDDEN("скрыто"),
    MASKED("обезличено"),
    FULL("полностью");

    private final String title;

    Payload(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
