package ru.medbus.simulators.nsi;

import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of a big invented dictionary; each is made when it is asked for, so that a million of them take no memory. */
final class GeneratedRows extends AbstractList<Map<String, String>> {
    static final String COLUMNS = "ID:INTEGER:PRIMARY;CODE:VARCHAR;NAME:VARCHAR:VALUE;MAKER:VARCHAR;DATE_BEGIN:DATETIME";
    private static final List<String> NAMES = List.of("Изделие", "Шприц", "Игла", "Повязка", "Катетер", "Набор",
            "Тест-полоски");

    private final int size;

    GeneratedRows(int size) {
        this.size = size;
    }

    @Override
    public Map<String, String> get(int index) {
        int number = index + 1;
        var row = new LinkedHashMap<String, String>();
        row.put("ID", Integer.toString(number));
        row.put("CODE", "A" + number);
        row.put("NAME", NAMES.get(number % NAMES.size()) + " медицинское " + number + " стерильное, одноразовое");
        row.put("MAKER", number % 3 == 0 ? null : "Завод № " + number % 100);
        row.put("DATE_BEGIN", "01.01.2024");
        return row;
    }

    @Override
    public int size() {
        return size;
    }
}
