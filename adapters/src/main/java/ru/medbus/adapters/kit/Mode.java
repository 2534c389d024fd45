package ru.medbus.adapters.kit;

import java.net.URI;
import java.util.Set;

/** Switch of an outside system, {@code medbus.<system>.mode}. */
public enum Mode {
    /** Its working twin answers, on loopback. */
    SIMULATOR,
    /** The real system answers. */
    LIVE,
    /** Nothing is sent: what is addressed to it waits. */
    OFF;

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /**
     * Keeps what a simulator is sent, unsigned, away from real systems.
     *
     * @throws IllegalStateException a simulator that is not on this machine
     */
    public void allow(String system, URI url) {
        if (this == SIMULATOR && !LOOPBACK.contains(String.valueOf(url.getHost()))) {
            throw new IllegalStateException("medbus." + system + ".mode=simulator, а адрес не местный: " + url
                    + ". Для настоящей системы задайте mode=live.");
        }
    }
}
