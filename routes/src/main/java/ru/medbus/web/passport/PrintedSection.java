package ru.medbus.web.passport;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ru.medbus.domain.passport.edition.Snapshot;

/**
 * A section of a passport on paper: a table of things by their names, with the fields that any of them has.
 *
 * @param columns the name of the thing, then fields in the order of the fullest row; what is empty everywhere is left out
 */
record PrintedSection(String title, List<String> columns, List<List<String>> rows) {
    private static final String SUBJECT = "Запись";
    /** A field that often repeats what the thing is called by. */
    private static final String NAME = "Название";

    static List<PrintedSection> of(Snapshot passport) {
        return passport.sections().entrySet().stream().map(section -> of(section.getKey(), section.getValue()))
                .toList();
    }

    private static PrintedSection of(String title, Map<String, Map<String, String>> subjects) {
        var fields = new LinkedHashSet<String>();
        subjects.values().stream().sorted(Comparator.<Map<?, ?>>comparingInt(Map::size).reversed())
                .forEach(row -> fields.addAll(row.keySet()));
        if (subjects.entrySet().stream().allMatch(each -> each.getKey()
                .contains(each.getValue().getOrDefault(NAME, "")))) {
            fields.remove(NAME);
        }
        return new PrintedSection(title, Stream.concat(Stream.of(SUBJECT), fields.stream()).toList(),
                subjects.entrySet().stream().map(each -> Stream.concat(Stream.of(each.getKey()),
                        fields.stream().map(field -> each.getValue().getOrDefault(field, ""))).toList()).toList());
    }

    /** Of one thing only: written as name and value, line by line. */
    public boolean single() {
        return rows.size() == 1 && columns.size() > 6;
    }
}
