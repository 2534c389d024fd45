package ru.medbus.domain.passport;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A number of the region-wide summary, counted per organisation; every column is a bean of its own. */
public interface SummaryColumn {
    /** Head of the column: «Зданий аварийных». */
    String title();

    /** Place among the columns. */
    int order();

    /** @return number by the organisation's OID; who is absent has none */
    Map<String, Long> counted(Collection<String> facilities);

    /** Of one organisation. */
    record Count(String oid, long number) {}

    /** A column that is counted by one query for all organisations at once. */
    static SummaryColumn of(String title, int order, Function<String[], List<Count>> counts) {
        return new Counted(title, order, counts);
    }

    record Counted(String title, int order, Function<String[], List<Count>> counts) implements SummaryColumn {
        @Override
        public Map<String, Long> counted(Collection<String> facilities) {
            return counts.apply(facilities.toArray(String[]::new)).stream()
                    .collect(Collectors.toMap(Count::oid, Count::number));
        }
    }
}
