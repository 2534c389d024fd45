package ru.medbus.domain.passport.completeness;

import java.util.List;
import java.util.Optional;

/**
 * How complete a passport is.
 *
 * @param percent mean of its parts
 */
public record Filled(int percent, List<Part> parts) {
    public Filled {
        parts = List.copyOf(parts);
    }

    /**
     * @param absent     the organisation has said that it has nothing of the kind
     * @param mayBeAbsent whether it may say so
     */
    public record Part(String title, int percent, boolean absent, boolean mayBeAbsent) {}

    static Filled of(List<Part> parts) {
        return new Filled((int) parts.stream().mapToInt(Part::percent).average().orElse(0), parts);
    }

    /** Empty when no part of this heading counts for the organisation. */
    public Optional<Part> part(String title) {
        return parts.stream().filter(part -> part.title().equals(title)).findFirst();
    }

    /** Parts that keep it below. */
    public List<Part> lacking(int percent) {
        return parts.stream().filter(part -> part.percent() < percent).toList();
    }
}
