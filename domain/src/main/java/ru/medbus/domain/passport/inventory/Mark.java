package ru.medbus.domain.passport.inventory;

/** What a counter says of a line; the last word counts. */
public enum Mark {
    FOUND,
    ABSENT,
    UNMARKED
}
