package ru.medbus.domain.drugsupply.traceability;

/** A scan that is no code of a pack or a box. The message is for a person's eyes. */
public final class UnreadableCodeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableCodeException(String message) {
        super(message);
    }
}
