package ru.medbus.domain.passport;

import java.util.Collection;
import java.util.Map;

/** A number of the region-wide summary, counted per organisation; every column is a bean of its own. */
public interface SummaryColumn {
    /** Head of the column: «Зданий аварийных». */
    String title();

    /** Place among the columns. */
    int order();

    /** @return number by the organisation's OID; who is absent has none */
    Map<String, Long> counted(Collection<String> facilities);
}
