package ru.medbus.domain.drugsupply.prescription;

import java.util.EnumSet;
import java.util.Set;

/** How a prescription stands, and where it may go from there. */
public enum PrescriptionState {
    DRAFT("черновик", ""),
    SIGNED("подписан", "busy"),
    /** On its way to РЭМД. */
    SENT("отправлен", "busy"),
    REGISTERED("действует", "ok"),
    /** A pharmacy keeps the drug for the patient. */
    RESERVED("забронирован", "ok"),
    PARTLY_DISPENSED("отпущен частично", "warning"),
    DISPENSED("отпущен", "ok"),
    /** Отсроченное обслуживание: the term does not run out. */
    DELAYED("отсрочен", "warning"),
    EXPIRED("истёк", "warning"),
    ANNULLED("аннулирован", "danger");

    private final String title;
    private final String kind;

    PrescriptionState(String title, String kind) {
        this.title = title;
        this.kind = kind;
    }

    public String title() {
        return title;
    }

    /** Of the badge that shows it. */
    public String kind() {
        return kind;
    }

    /** The patient may still get the drug by it. */
    public boolean active() {
        return this == SIGNED || this == SENT || this == REGISTERED || this == RESERVED || this == PARTLY_DISPENSED
                || this == DELAYED;
    }

    /** A pharmacy may hand out by it. */
    public boolean dispensable() {
        return this == REGISTERED || this == RESERVED || this == PARTLY_DISPENSED || this == DELAYED;
    }

    public boolean mayBecome(PrescriptionState next) {
        return next().contains(next);
    }

    /** Handwritten ones and those of no electronic form go from draft to registered; a refused one goes back. */
    private Set<PrescriptionState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SIGNED, REGISTERED, ANNULLED);
            case SIGNED -> EnumSet.of(SENT, DRAFT);
            case SENT -> EnumSet.of(REGISTERED, DRAFT);
            case REGISTERED -> EnumSet.of(RESERVED, PARTLY_DISPENSED, DISPENSED, DELAYED, EXPIRED, ANNULLED);
            case RESERVED -> EnumSet.of(REGISTERED, PARTLY_DISPENSED, DISPENSED, DELAYED, EXPIRED, ANNULLED);
            case PARTLY_DISPENSED -> EnumSet.of(DISPENSED, DELAYED, EXPIRED);
            case DELAYED -> EnumSet.of(REGISTERED, PARTLY_DISPENSED, DISPENSED, EXPIRED, ANNULLED);
            case DISPENSED, EXPIRED, ANNULLED -> EnumSet.noneOf(PrescriptionState.class);
        };
    }
}
