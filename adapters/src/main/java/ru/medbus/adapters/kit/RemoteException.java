package ru.medbus.adapters.kit;

import java.time.Duration;
import java.util.Optional;

/** An outside system did not do what was asked. Which of the kinds it is, the adapter says; what follows, the error policy. */
public abstract sealed class RemoteException extends RuntimeException {
    private final String system;

    private RemoteException(String system, String message, Throwable cause) {
        super(message, cause);
        this.system = system;
    }

    /** Word of the system, as in {@code docs/systems}. */
    public String system() {
        return system;
    }

    /** Not answered, or answered «later»: the same message may be sent again. */
    public static final class Unavailable extends RemoteException {
        private final Duration notBefore;

        public Unavailable(String system, String message, Throwable cause) {
            this(system, message, cause, null);
        }

        /** @param notBefore how long the system asked to wait (Retry-After); {@code null} when it did not say */
        public Unavailable(String system, String message, Throwable cause, Duration notBefore) {
            super(system, message, cause);
            this.notBefore = notBefore;
        }

        public Optional<Duration> notBefore() {
            return Optional.ofNullable(notBefore);
        }
    }

    /** Read and refused: sending it again changes nothing, a person has to look. */
    public static final class Rejected extends RemoteException {
        private final String code;

        /**
         * @param code   the system's own code of the refusal, empty when it gave none
         * @param reason the system's own words
         */
        public Rejected(String system, String code, String reason) {
            super(system, reason, null);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Sent, and not known whether it was taken (no answer after the last byte): ask before sending again. */
    public static final class Unknown extends RemoteException {
        public Unknown(String system, String message, Throwable cause) {
            super(system, message, cause);
        }
    }
}
