package ru.medbus.domain.passport.edition;

import java.util.Set;

/** Where a passport stands on its way to be accepted. */
public enum PassportState {
    DRAFT("Черновик"),
    SUBMITTED("На приёмке"),
    RETURNED("Возвращён"),
    ACCEPTED("Принят");

    private final String title;

    PassportState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** An edit of an accepted passport begins the next draft; what is submitted may be taken back. */
    public boolean mayBecome(PassportState next) {
        return next(this).contains(next);
    }

    /** While it is looked at by the ministry nobody edits it. */
    public boolean editable() {
        return this != SUBMITTED;
    }

    private static Set<PassportState> next(PassportState state) {
        return switch (state) {
            case DRAFT, RETURNED -> Set.of(SUBMITTED);
            case SUBMITTED -> Set.of(DRAFT, RETURNED, ACCEPTED);
            case ACCEPTED -> Set.of(DRAFT);
        };
    }
}
