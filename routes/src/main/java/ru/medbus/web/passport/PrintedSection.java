package ru.medbus.web.passport;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import ru.medbus.domain.passport.edition.Snapshot;

/**
 * A section of a passport on paper: a table whose columns are the fields that anything in it has.
 *
 * @param columns fields in the order of the fullest row; what is empty everywhere is left out
 */
record PrintedSection(String title, List<String> columns, List<List<String>> rows) {

    static List<PrintedSection> of(Snapshot passport) {
        return passport.sections().entrySet().stream().map(section -> of(section.getKey(), section.getValue()))
                .toList();
    }

    private static PrintedSection of(String title, Map<String, Map<String, String>> subjects) {
        var columns = new LinkedHashSet<String>();
        subjects.values().stream().sorted(Comparator.<Map<?, ?>>comparingInt(Map::size).reversed())
                .forEach(fields -> columns.addAll(fields.keySet()));
        return new PrintedSection(title, List.copyOf(columns), subjects.values().stream()
                .map(fields -> columns.stream().map(column -> fields.getOrDefault(column, "")).toList()).toList());
    }

    /** Of one thing only: written as name and value, line by line. */
    public boolean single() {
        return rows.size() == 1 && columns.size() > 6;
    }
}
