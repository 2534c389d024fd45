package ru.medbus.domain.passport.territory;

/** Sex in demographic tables. */
public enum Sex {
    MALE,
    FEMALE
}
