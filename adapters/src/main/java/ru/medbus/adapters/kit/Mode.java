package ru.medbus.adapters.kit;

/** Switch of an outside system, {@code medbus.<system>.mode}. */
public enum Mode {
    /** Its working twin answers, on loopback. */
    SIMULATOR,
    /** The real system answers. */
    LIVE,
    /** Nothing is sent: what is addressed to it waits. */
    OFF
}
