package ru.medbus.soap;

/** The request cannot be a call of the service; the message says why, in Russian. */
class UnreadableRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableRequestException(String message) {
        super(message);
    }
}
