package ru.medbus.web.passport.territory;

/** A file that is no table; the message says, in Russian, why and what to do. */
class UnreadableTableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableTableException(String message) {
        super(message);
    }
}
