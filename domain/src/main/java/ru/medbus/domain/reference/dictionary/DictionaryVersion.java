package ru.medbus.domain.reference.dictionary;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A loaded version.
 *
 * @param version     number as published: {@code 2.24}
 * @param publishedAt as the passport says it; empty when a file did not say
 * @param columns     in the order of the passport
 * @param origin      where the rows came from, in words
 */
public record DictionaryVersion(long id, String oid, String version, int rows, String publishedAt,
        List<DictionaryColumn> columns, String notes, String origin, Instant loadedAt, String loadedBy,
        boolean current) {

    /** By the numbers between the points: 1.10 is newer than 1.9. */
    public static final Comparator<String> BY_NUMBER = (first, second) -> {
        var a = first.split("\\D+");
        var b = second.split("\\D+");
        for (int i = 0; i < Math.max(a.length, b.length); i++) {
            int order = Long.compare(number(a, i), number(b, i));
            if (order != 0) {
                return order;
            }
        }
        return first.compareTo(second);
    };

    private static long number(String[] parts, int index) {
        return index < parts.length && parts[index].matches("\\d{1,18}") ? Long.parseLong(parts[index]) : 0;
    }

    public DictionaryVersion {
        columns = List.copyOf(columns);
    }
}
