package ru.medbus.console;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/**
 * The grid as a form sends it: {@code r.<row>.<number of the column>} and {@code v.<row>}, the row's version.
 *
 * @param rows row → column → text
 * @param seen row → version
 */
record DraftForm(Map<Long, Map<String, String>> rows, Map<Long, Integer> seen) {

    static DraftForm of(MultiValueMap<String, String> fields, List<String> columns) {
        var rows = new LinkedHashMap<Long, Map<String, String>>();
        var seen = new HashMap<Long, Integer>();
        fields.forEach((name, values) -> {
            var parts = name.split("[.]");
            if (name.matches("r[.][0-9]{1,18}[.][0-9]{1,2}") && Integer.parseInt(parts[2]) < columns.size()) {
                rows.computeIfAbsent(Long.parseLong(parts[1]), any -> new LinkedHashMap<>())
                        .put(columns.get(Integer.parseInt(parts[2])), values.getFirst());
            } else if (name.matches("v[.][0-9]{1,18}") && values.getFirst().matches("[0-9]{1,9}")) {
                seen.put(Long.parseLong(parts[1]), Integer.parseInt(values.getFirst()));
            }
        });
        return new DraftForm(rows, seen);
    }
}
