package ru.medbus.spine;

import org.apache.camel.CamelExecutionException;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;

/** The route that accepts is stopped by a person: nothing was taken, the sender may repeat later. */
public final class ClosedDoorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ClosedDoorException(Throwable cause) {
        super("Приём приостановлен администратором шины: документ не принят, повторите его позже с тем же номером",
                cause);
    }

    /** What a caller of a {@code direct:} route is told instead of Camel's own exception. */
    public static RuntimeException of(CamelExecutionException failure) {
        return switch (failure.getCause()) {
            case DirectConsumerNotAvailableException closed -> new ClosedDoorException(closed);
            case RuntimeException cause -> cause;
            case null, default -> failure;
        };
    }
}
