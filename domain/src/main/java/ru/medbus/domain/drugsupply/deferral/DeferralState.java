package ru.medbus.domain.drugsupply.deferral;

import java.util.EnumSet;
import java.util.Set;

/** How a deferred prescription stands, and where it may go from there. */
public enum DeferralState {
    WAITING("ждёт поступления", "warning"),
    /** Packs are set aside for the patient. */
    OFFERED("отложено для пациента", "busy"),
    DISPENSED("отпущен", "ok"),
    /** The patient does not want it any more. */
    WITHDRAWN("снят по желанию пациента", ""),
    /** Nobody came for it, or the prescription has run out. */
    EXPIRED("срок вышел", "danger"),
    ANNULLED("рецепт аннулирован", "");

    private final String title;
    private final String kind;

    DeferralState(String title, String kind) {
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

    public boolean open() {
        return this == WAITING || this == OFFERED;
    }

    public boolean mayBecome(DeferralState next) {
        return next().contains(next);
    }

    private Set<DeferralState> next() {
        return switch (this) {
            case WAITING -> EnumSet.of(OFFERED, DISPENSED, WITHDRAWN, EXPIRED, ANNULLED);
            case OFFERED -> EnumSet.of(WAITING, DISPENSED, WITHDRAWN, EXPIRED, ANNULLED);
            case DISPENSED, WITHDRAWN, EXPIRED, ANNULLED -> EnumSet.noneOf(DeferralState.class);
        };
    }
}
