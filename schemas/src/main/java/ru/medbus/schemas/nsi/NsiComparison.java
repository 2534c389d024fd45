package ru.medbus.schemas.nsi;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Answer of {@code compare}: what differs between two moments.
 *
 * @param fields columns that came or went; rows of another column set are not a difference to be applied
 * @param data   rows that differ, a page of them
 */
public record NsiComparison(String result, String resultText, String resultCode, List<Map<String, Object>> fields,
        Changes data) {

    public NsiComparison {
        fields = List.copyOf(Objects.requireNonNullElse(fields, List.of()));
        data = Objects.requireNonNullElse(data, new Changes(0, List.of()));
    }

    /**
     * @param total rows that differ, in all pages
     * @param list  each a row with one column more, which says what became of it (docs/systems/nsi.md, «Разница»)
     */
    public record Changes(int total, List<Map<String, String>> list) {
        public Changes {
            list = List.copyOf(Objects.requireNonNullElse(list, List.of()));
        }
    }
}
