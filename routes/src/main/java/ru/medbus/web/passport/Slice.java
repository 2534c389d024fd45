package ru.medbus.web.passport;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of a list that is at hand as a whole.
 *
 * @param next where the next page begins
 */
record Slice<T>(List<T> items, Optional<String> next) {

    /** @param after place of the last one of the page before; an unknown one begins anew */
    static <T> Slice<T> of(List<T> all, Function<T, Object> place, String after, int size) {
        int from = 0;
        for (int i = 0; i < all.size() && from == 0; i++) {
            from = place.apply(all.get(i)).toString().equals(after) ? i + 1 : 0;
        }
        int to = Math.min(all.size(), from + size);
        return new Slice<>(all.subList(from, to),
                to < all.size() ? Optional.of(place.apply(all.get(to - 1)).toString()) : Optional.empty());
    }
}
