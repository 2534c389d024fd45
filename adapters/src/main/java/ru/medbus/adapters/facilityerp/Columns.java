package ru.medbus.adapters.facilityerp;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ru.medbus.schemas.facilityerp.ErpColumn;

/** Which column stands where. */
final class Columns {
    private final Map<ErpColumn, Integer> places = new EnumMap<>(ErpColumn.class);

    /** Unknown columns are passed over; with no known one the encoding is probably another. */
    Columns(List<String> heads, int line) {
        for (int i = 0; i < heads.size(); i++) {
            int place = i;
            ErpColumn.headed(heads.get(i)).ifPresent(column -> {
                if (places.put(column, place) != null) {
                    throw new UnreadableErpFileException("ACC-COLUMN", line,
                            "Столбец «" + column.title() + "» (" + column + ") повторён.");
                }
            });
        }
        if (places.isEmpty()) {
            throw new UnreadableErpFileException("ACC-COLUMN", line, "В файле нет ни одного известного столбца: нужны "
                    + "INV_NO, NAME… или СНИЛС, ФИО… Если они есть, файл в другой кодировке.");
        }
    }

    Map<ErpColumn, String> cells(List<String> values) {
        var cells = new EnumMap<ErpColumn, String>(ErpColumn.class);
        places.forEach((column, place) -> {
            if (place < values.size()) {
                cells.put(column, values.get(place).strip());
            }
        });
        return cells;
    }
}
