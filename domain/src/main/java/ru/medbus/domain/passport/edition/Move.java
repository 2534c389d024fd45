package ru.medbus.domain.passport.edition;

import java.time.Instant;
import java.util.List;

/** A step of a passport on its way. */
public record Move(long id, PassportState state, Instant at, String who, String why, int percent,
        List<Remark> remarks) {
    public Move {
        remarks = List.copyOf(remarks);
    }

    /** @param part heading of the section; empty for the passport as a whole */
    public record Remark(String part, String text) {}
}
