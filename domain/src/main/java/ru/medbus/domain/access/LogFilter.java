package ru.medbus.domain.access;

import java.time.Instant;
import java.util.Optional;

/**
 * Which rows of a log are asked for, newest first. Empty text and empty optionals do not narrow.
 *
 * @param who   login or name of a system, whole
 * @param about audit: name of an {@link AuditAction}; accesses: message id
 * @param text  part of subject, before, after (audit) or of the reason (accesses), any case
 * @param until the moment itself is out
 * @param after number of the last row of the page before
 */
public record LogFilter(String who, String about, String text, Optional<Instant> from, Optional<Instant> until,
        Optional<Long> after, int limit) {
    /** As many rows as one page or one step of an export may ask for. */
    public static final int MOST = 1_000;

    public LogFilter {
        who = who.strip();
        about = about.strip();
        text = text.strip();
        limit = Math.clamp(limit, 1, MOST);
    }

    /** The same rows from another place on. */
    public LogFilter after(String place, int rows) {
        return new LogFilter(who, about, text, from, until, Optional.of(Long.valueOf(place)), rows);
    }

    public LogFilter limit(int rows) {
        return new LogFilter(who, about, text, from, until, after, rows);
    }

    /** For the query: one row more than the page, the text as a LIKE pattern that takes no wildcards from outside. */
    LogQuery query() {
        var pattern = text.isEmpty() ? "" : "%" + text.replaceAll("[\\\\%_]", "\\\\$0") + "%";
        return new LogQuery(who, about, pattern, from.orElse(null), until.orElse(null), after.orElse(Long.MAX_VALUE),
                limit + 1);
    }

    record LogQuery(String who, String about, String pattern, Instant from, Instant until, long after, int limit) {}
}
