package ru.medbus.adapters.vimis;

/**
 * What became of a document.
 *
 * @param description the system's words, as they came: plain or base64
 */
public record VimisStatus(State state, String description) {
    /** By the number on the wire. */
    public enum State {
        REFUSED,
        TAKEN,
        IN_PROCESS
    }
}
