package ru.medbus.domain.passport.inventory;

import java.util.EnumSet;
import java.util.Set;

/** What the act does about a difference. */
public enum Decision {
    KEEP_BOOK("оставить по учёту"),
    FOLLOW_FACT("исправить учёт по факту"),
    WRITE_OFF("списать"),
    TAKE_ON("поставить на учёт");

    private final String title;

    Decision(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** What may be decided about a line with these differences. */
    public static Set<Decision> allowed(Set<Difference> differences) {
        if (differences.contains(Difference.SURPLUS)) {
            return EnumSet.of(KEEP_BOOK, TAKE_ON);
        }
        if (differences.contains(Difference.MISSING)) {
            return EnumSet.of(KEEP_BOOK, WRITE_OFF);
        }
        return differences.isEmpty() ? EnumSet.noneOf(Decision.class) : EnumSet.of(KEEP_BOOK, FOLLOW_FACT);
    }
}
