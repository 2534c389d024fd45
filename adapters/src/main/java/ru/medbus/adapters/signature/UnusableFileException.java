package ru.medbus.adapters.signature;

/** A file of a watched folder cannot be used; the message says why, in Russian, for the console. */
final class UnusableFileException extends RuntimeException {
    UnusableFileException(String why) {
        super(why, null, false, false);
    }
}
