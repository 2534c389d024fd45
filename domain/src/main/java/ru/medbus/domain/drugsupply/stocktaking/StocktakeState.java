package ru.medbus.domain.drugsupply.stocktaking;

import java.util.EnumSet;
import java.util.Set;

/** How a stocktake stands. */
public enum StocktakeState {
    COUNTING("Идёт счёт", "busy"),
    REVIEW("Разбор расхождений", "warning"),
    CLOSED("Акт утверждён", "ok"),
    CANCELLED("Отменена", "");

    private final String title;
    private final String kind;

    StocktakeState(String title, String kind) {
        this.title = title;
        this.kind = kind;
    }

    public String title() {
        return title;
    }

    /** Colour of its badge. */
    public String kind() {
        return kind;
    }

    /** An act is not taken back: its postings are reversed one by one. */
    public Set<StocktakeState> next() {
        return switch (this) {
            case COUNTING -> EnumSet.of(REVIEW, CANCELLED);
            case REVIEW -> EnumSet.of(COUNTING, CLOSED, CANCELLED);
            case CLOSED, CANCELLED -> EnumSet.noneOf(StocktakeState.class);
        };
    }
}
