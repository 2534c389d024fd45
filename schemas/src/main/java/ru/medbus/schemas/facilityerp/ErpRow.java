package ru.medbus.schemas.facilityerp;

import java.util.Map;
import java.util.Optional;

/**
 * A row of a file.
 *
 * @param line  of the file, from 1: of a CSV and an XML the line, of a DBF the record
 * @param cells as written, stripped; a column that the file does not have is absent
 */
public record ErpRow(int line, Map<ErpColumn, String> cells) {
    public ErpRow {
        cells = Map.copyOf(cells);
    }

    /** Empty when it is absent or blank. */
    public Optional<String> cell(ErpColumn column) {
        return Optional.ofNullable(cells.get(column)).filter(text -> !text.isBlank());
    }
}
