package ru.medbus.web;

/** A file that is no table; the message says, in Russian, why and what to do. */
public class UnreadableTableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableTableException(String message) {
        super(message);
    }
}
