package ru.medbus.domain.passport.inventory;

import java.util.EnumSet;
import java.util.Set;

/** How a campaign stands. */
public enum InventoryState {
    COUNTING("идёт счёт", "busy"),
    REVIEW("разбор расхождений", "warning"),
    CLOSED("акт утверждён", "ok"),
    CANCELLED("отменена", "");

    private final String title;
    private final String kind;

    InventoryState(String title, String kind) {
        this.title = title;
        this.kind = kind;
    }

    public String title() {
        return title;
    }

    public String kind() {
        return kind;
    }

    /** An act is not taken back: what it did is corrected in the register. */
    public Set<InventoryState> next() {
        return switch (this) {
            case COUNTING -> EnumSet.of(REVIEW, CANCELLED);
            case REVIEW -> EnumSet.of(COUNTING, CLOSED, CANCELLED);
            case CLOSED, CANCELLED -> EnumSet.noneOf(InventoryState.class);
        };
    }
}
