package ru.medbus.web.passport.norms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.medbus.domain.passport.norms.StandardLine;

/** Editions of a standard side by side: a row for each demand, a column for each edition. */
record EditionColumns(List<Row> rows) {

    /** @param rules of each edition, empty where it has no such line; differs when they are not all the same */
    record Row(String departmentType, String equipment, List<String> rules) {

        public boolean differs() {
            return rules.stream().distinct().count() > 1;
        }
    }

    private record Key(String departmentType, String departmentTypeName, String equipment) {}

    static EditionColumns of(List<List<StandardLine>> editions) {
        var rules = new LinkedHashMap<Key, List<String>>();
        for (int column = 0; column < editions.size(); column++) {
            for (var line : editions.get(column)) {
                rules.computeIfAbsent(new Key(line.departmentType(), line.departmentTypeName(), line.equipment()),
                        key -> empty(editions.size())).set(column,
                                line.rule() + " (" + String.join(", ", line.types())
                                        + ")");
            }
        }
        return new EditionColumns(rules.entrySet().stream().map(EditionColumns::row).toList());
    }

    private static List<String> empty(int columns) {
        return new ArrayList<>(java.util.Collections.nCopies(columns, ""));
    }

    private static Row row(Map.Entry<Key, List<String>> entry) {
        var key = entry.getKey();
        return new Row((key.departmentType() + " " + key.departmentTypeName()).strip(), key.equipment(),
                entry.getValue());
    }
}
