package ru.medbus.domain.reference.formats;

/** What follows when a check fails; {@code OFF}: it does not run. */
public enum Effect {
    REFUSE,
    WARN,
    OFF
}
