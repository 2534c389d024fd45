package ru.medbus.domain.passport.edition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/**
 * One field that two editions of a passport tell differently.
 *
 * @param before empty when it was not there
 * @param after  empty when it is there no more
 */
public record Difference(String section, String subject, String field, String before, String after) {

    /** All of them, by section and subject; the order is the newer one's. */
    static List<Difference> between(Snapshot older, Snapshot newer) {
        var found = new ArrayList<Difference>();
        for (var section : keys(newer.sections(), older.sections())) {
            var was = older.section(section);
            var is = newer.section(section);
            keys(is, was).forEach(subject -> compare(section, subject, was.getOrDefault(subject, Map.of()),
                    is.getOrDefault(subject, Map.of()), found));
        }
        return List.copyOf(found);
    }

    private static void compare(String section, String subject, Map<String, String> was, Map<String, String> is,
            List<Difference> found) {
        for (var field : keys(is, was)) {
            var before = was.getOrDefault(field, "");
            var after = is.getOrDefault(field, "");
            if (!before.equals(after)) {
                found.add(new Difference(section, subject, field, before, after));
            }
        }
    }

    private static SequencedSet<String> keys(Map<String, ?> first, Map<String, ?> then) {
        var keys = new LinkedHashSet<>(first.keySet());
        keys.addAll(then.keySet());
        return keys;
    }
}
