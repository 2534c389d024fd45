package ru.medbus.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/** A table of an export that people have changed: its first line holds the heads. */
public final class TableFile {
    private static final int MOST_ROWS = 5_000;

    private TableFile() {}

    /**
     * Reads it.
     *
     * @return head → text of the cell, by the number of the line; empty lines are left out
     * @throws UnreadableTableException it is damaged, too long, or has not the first of the heads
     */
    public static SequencedMap<Integer, SequencedMap<String, String>> read(byte[] file, List<String> heads) {
        var lines = new UploadedTable(file, MOST_ROWS + 1).read().lines();
        var known = lines.stream().findFirst().map(line -> known(line.cells())).orElse(List.of());
        if (!known.contains(key(heads.getFirst()))) {
            throw new UnreadableTableException("Нет строки заголовков: первым столбцом нужен «" + heads.getFirst()
                    + "». Возьмите за образец выгрузку списка.");
        }
        var table = new LinkedHashMap<Integer, SequencedMap<String, String>>();
        lines.stream().skip(1).forEach(line -> {
            var row = new LinkedHashMap<String, String>();
            heads.forEach(head -> row.put(head, cell(line.cells(), known.indexOf(key(head)))));
            if (!row.values().stream().allMatch(String::isEmpty)) {
                table.put(line.number(), row);
            }
        });
        return table;
    }

    private static List<String> known(List<String> heads) {
        return heads.stream().map(TableFile::key).toList();
    }

    /** Letters only: an old encoding has no «²», people put spaces and points. */
    private static String key(String head) {
        return head.toLowerCase(Locale.ROOT).replaceAll("\\P{L}", "");
    }

    private static String cell(List<String> cells, int place) {
        return place >= 0 && place < cells.size() ? cells.get(place) : "";
    }
}
