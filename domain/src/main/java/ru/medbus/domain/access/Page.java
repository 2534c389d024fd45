package ru.medbus.domain.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One page of a list and the place where the next one begins. */
public record Page<T>(List<T> items, Optional<String> next) {

    public Page {
        items = List.copyOf(items);
    }

    /** Cuts a page off rows that were asked for with one row more than it shows. */
    static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> place) {
        return oneMore.size() <= limit
                ? new Page<>(oneMore, Optional.empty())
                : new Page<>(oneMore.subList(0, limit), Optional.of(place.apply(oneMore.get(limit - 1))));
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }
}
