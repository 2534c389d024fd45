package ru.medbus.domain.journal;

import java.util.Arrays;

/** How a step stands after a mark. The code is stored and never changes. */
public enum Outcome {
    /** Handed to a queue. */
    DUE(0, "в очереди"),
    /** The system did not answer: a timer of the broker brings it again. */
    RETRY(1, "ждёт повтора"),
    /** Taken by the system, whose answer comes later; or sent, and not known whether it was taken. */
    AWAITING(2, "ждёт ответа"),
    /** Ended well. */
    DONE(3, "выполнено"),
    /** Ended by a refusal: the sender has to mend the document. */
    REFUSED(4, "отказано"),
    /** A person has to look. */
    ASIDE(5, "отложено");

    private final int code;
    private final String title;

    Outcome(int code, String title) {
        this.code = code;
        this.title = title;
    }

    public int code() {
        return code;
    }

    /** As the console calls it. */
    public String title() {
        return title;
    }

    /** Nothing follows by itself. */
    public boolean ended() {
        return this == DONE || this == REFUSED || this == ASIDE;
    }

    static Outcome of(int code) {
        return Arrays.stream(values()).filter(outcome -> outcome.code == code).findFirst().orElseThrow();
    }
}
