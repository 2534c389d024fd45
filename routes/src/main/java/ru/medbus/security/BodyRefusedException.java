package ru.medbus.security;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/** The body that a system sends is longer than it may, or comes too slowly. */
public final class BodyRefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private static final int DEEPEST = 20;

    private final int status;

    private BodyRefusedException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The refusal behind what a reader of the body has thrown, if there is one. */
    public static Optional<BodyRefusedException> behind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(DEEPEST)
                .filter(BodyRefusedException.class::isInstance).map(BodyRefusedException.class::cast).findFirst();
    }

    static BodyRefusedException tooLong(long limit) {
        return new BodyRefusedException(413, "Предел системы — %d байт".formatted(limit));
    }

    static BodyRefusedException tooSlow() {
        return new BodyRefusedException(408, "Тело запроса передаётся слишком медленно: повторите его");
    }

    /** Of HTTP: 413 or 408. */
    public int status() {
        return status;
    }
}
