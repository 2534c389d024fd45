package ru.medbus.domain.access;

/** Whose data an action may touch; the wider one comes last. */
public enum Scope {
    OWN("своя организация"),
    ALL("все организации");

    private final String title;

    Scope(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
