package ru.medbus.domain.reference.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A version that is being written.
 *
 * @param base version from which it was begun; empty: from nothing
 * @param rows how many it has now
 */
public record Draft(String oid, String base, List<DraftColumn> columns, Instant begunAt, String begunBy, int rows) {
    public Draft {
        columns = List.copyOf(columns);
    }

    public Optional<String> column(ColumnRole role) {
        return columns.stream().filter(column -> column.role() == role).map(DraftColumn::name).findFirst();
    }

    public List<String> names() {
        return columns.stream().map(DraftColumn::name).toList();
    }
}
