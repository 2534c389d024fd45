package ru.medbus.domain.journal;

/** Which way a message goes: in from a system, or out by the domain's own decision. */
public enum Direction {
    IN("in"),
    OUT("out");

    private final String code;

    Direction(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
