package ru.medbus.domain.journal;

/** What may not be dropped or held; the message says why and what to do, in Russian. */
public class RetentionRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RetentionRefusedException(String reason) {
        super(reason);
    }
}
