package ru.medbus.adapters.nsi;

/** A file or a set of pages that is not what it should be; the message says, in Russian, where and what to do. */
public class UnreadableFileException extends RuntimeException {
    public UnreadableFileException(String message) {
        super(message);
    }
}
