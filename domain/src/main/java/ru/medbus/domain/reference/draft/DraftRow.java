package ru.medbus.domain.reference.draft;

import java.util.Map;

/**
 * A row of a draft.
 *
 * @param cells   column → text as typed, empty ones left out
 * @param version grows with every change
 */
public record DraftRow(long id, Map<String, String> cells, int version) {
    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
