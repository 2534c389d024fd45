package ru.medbus.domain.access;

/**
 * Who does something, as the logs write it.
 *
 * @param who     login of a person, name of a system, or the hub itself
 * @param address network address the call came from; empty for the hub itself
 */
public record Actor(String who, String address) {
    /** The hub on its own: schedules, start. */
    public static final Actor HUB = new Actor("medbus", "");
}
