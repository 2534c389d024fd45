package ru.medbus.domain.drugsupply.traceability;

/** What МДЛП's word or the order of operations does not allow; nothing has changed. The message is for a person's eyes. */
public final class TraceabilityRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TraceabilityRefusedException(String message) {
        super(message);
    }
}
