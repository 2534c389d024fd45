package ru.medbus.adapters.mdlp;

import java.time.Duration;

/** Methods of МДЛП with the least time between two calls of each (reference/mdlp, 2.3); settings may say otherwise. */
public enum MdlpMethod {
    AUTH(1_000),
    TOKEN(1_000),
    DOC_SIZE(500),
    SEND(500),
    SEND_LARGE(500),
    SEND_FINISHED(500),
    OUTCOME(1_000),
    INCOME(1_000),
    DOCUMENT(500),
    REQUEST(500),
    TICKET(500),
    DOWNLOAD(500),
    SGTINS_BY_LIST(5_000),
    SGTIN_FILTER(500);

    private final Duration spacing;

    MdlpMethod(long millis) {
        this.spacing = Duration.ofMillis(millis);
    }

    Duration spacing() {
        return spacing;
    }
}
