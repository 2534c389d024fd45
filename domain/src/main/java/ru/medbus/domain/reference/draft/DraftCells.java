package ru.medbus.domain.reference.draft;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.access.Actor;

/** What people type into a draft. Any text is kept, right or wrong: nothing typed is lost, faults are told beside it. */
@Service
public class DraftCells {
    private static final int LONGEST = 4_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final DraftMapper drafts;
    private final DictionaryDrafts register;

    DraftCells(DraftMapper drafts, DictionaryDrafts register) {
        this.drafts = drafts;
        this.register = register;
    }

    /**
     * Writes one cell.
     *
     * @param row 0 for a new row
     * @param was text that the person saw
     * @return the row as it is now
     * @throws DraftRefusedException.Clash somebody else has changed the cell
     */
    @Transactional
    public DraftRow write(String oid, long row, String column, String was, String text, Actor by) {
        var draft = locked(oid);
        refuseColumn(draft, column);
        var value = clean(text);
        if (row == 0) {
            return row(oid, add(draft, Map.of(column, value), by));
        }
        var now = row(oid, row);
        if (!now.cell(column).equals(value) && !now.cell(column).equals(clean(was))) {
            throw new DraftRefusedException.Clash(now.cell(column));
        }
        change(draft, now, Map.of(column, value), by);
        return row(oid, row);
    }

    /**
     * Writes a page of rows, all or none.
     *
     * @param seen versions of the rows as the person saw them
     * @throws DraftRefusedException somebody else has changed one of them
     */
    @Transactional
    public void writeAll(String oid, Map<Long, Map<String, String>> rows, Map<Long, Integer> seen, Actor by) {
        var draft = locked(oid);
        rows.forEach((id, cells) -> {
            cells.keySet().forEach(column -> refuseColumn(draft, column));
            if (id != 0) {
                var now = row(oid, id);
                if (differs(now, cells) && now.version() != seen.getOrDefault(id, 0)) {
                    throw new DraftRefusedException("Строку с кодом «" + code(draft, now)
                            + "» тем временем изменили: ничего не записано, обновите страницу");
                }
                change(draft, now, cells, by);
            } else if (cells.values().stream().anyMatch(text -> !text.isBlank())) {
                add(draft, cells, by);
            }
        });
    }

    /**
     * Lays a table from the clipboard over the cells to the right and down; what goes beyond the last row becomes new
     * rows. A first line of the columns' names tells which column is which.
     *
     * @param row    0: all lines are new rows
     * @param column where the first cell goes; empty: the first column
     * @return how many rows it touched
     */
    @Transactional
    public int paste(String oid, long row, String column, String text, Actor by) {
        var draft = locked(oid);
        var lines = PastedCells.of(text);
        if (lines.isEmpty()) {
            throw new DraftRefusedException("Вставлять нечего: скопируйте ячейки таблицы");
        }
        boolean headed = draft.names().containsAll(lines.getFirst());
        var columns = headed ? lines.getFirst() : from(draft, column);
        var cells = headed ? lines.subList(1, lines.size()) : lines;
        var below = row == 0
                ? List.<DraftRow>of()
                : drafts.rows(oid, "", row - 1, cells.size()).stream().map(DraftMapper.RowLine::row).toList();
        for (int i = 0; i < cells.size(); i++) {
            var laid = laid(columns, cells.get(i), i + 1);
            if (i < below.size()) {
                change(draft, below.get(i), laid, by);
            } else {
                add(draft, laid, by);
            }
        }
        refuseTooMany(register.get(oid).rows());
        return cells.size();
    }

    /** A row that is valid no more stays in the dictionary with its last day. */
    @Transactional
    public void close(String oid, long row, LocalDate day, Actor by) {
        var draft = locked(oid);
        var column = draft.column(ColumnRole.TO).orElseThrow(() -> new DraftRefusedException(
                "В справочнике нет столбца последнего дня: добавьте столбец DATE_END файлом или уберите строку"));
        change(draft, row(oid, row), Map.of(column, day.format(DAY)), by);
    }

    @Transactional
    public void remove(String oid, long row, Actor by) {
        var draft = locked(oid);
        var gone = row(oid, row);
        drafts.remove(oid, row);
        drafts.note(oid, by.who(), "строка убрана", code(draft, gone), "", String.join("; ", gone.cells().values()),
                "");
    }

    private long add(Draft draft, Map<String, String> cells, Actor by) {
        refuseTooMany(draft.rows() + 1);
        var kept = merged(Map.of(), cells);
        long id = drafts.insert(draft.oid(), DraftMapper.write(kept));
        drafts.note(draft.oid(), by.who(), "строка добавлена", code(draft, new DraftRow(id, kept, 1)), "", "",
                String.join("; ", kept.values()));
        return id;
    }

    private void change(Draft draft, DraftRow now, Map<String, String> cells, Actor by) {
        if (differs(now, cells)) {
            var kept = merged(now.cells(), cells);
            drafts.update(now.id(), DraftMapper.write(kept));
            cells.forEach((column, text) -> {
                if (!now.cell(column).equals(clean(text))) {
                    drafts.note(draft.oid(), by.who(), "ячейка изменена", code(draft, now), column, now.cell(column),
                            clean(text));
                }
            });
        }
    }

    private static boolean differs(DraftRow now, Map<String, String> cells) {
        return cells.entrySet().stream().anyMatch(cell -> !now.cell(cell.getKey()).equals(clean(cell.getValue())));
    }

    private static Map<String, String> merged(Map<String, String> now, Map<String, String> cells) {
        var merged = new LinkedHashMap<>(now);
        cells.forEach((column, text) -> merged.put(column, clean(text)));
        merged.values().removeIf(String::isEmpty);
        return merged;
    }

    private static List<String> from(Draft draft, String column) {
        var names = draft.names();
        return names.subList(column.isEmpty() ? 0 : Math.max(0, names.indexOf(column)), names.size());
    }

    private static Map<String, String> laid(List<String> columns, List<String> line, int number) {
        if (line.size() > columns.size()) {
            throw new DraftRefusedException("Строка " + number + ": ячеек " + line.size()
                    + ", а столбцов справа от места вставки " + columns.size() + ". Ничего не вставлено.");
        }
        var laid = new LinkedHashMap<String, String>();
        for (int i = 0; i < line.size(); i++) {
            laid.put(columns.get(i), line.get(i));
        }
        return laid;
    }

    /** One line of text without control characters; a wrong character would break the version's load. */
    private static String clean(String text) {
        var clean = text.replaceAll("[\\p{Cntrl}\uFFFD]+", " ").strip();
        if (clean.length() > LONGEST) {
            throw new DraftRefusedException("Ячейка длиннее " + LONGEST + " знаков");
        }
        return clean;
    }

    private static void refuseColumn(Draft draft, String column) {
        if (!draft.names().contains(column)) {
            throw new DraftRefusedException("Столбца «" + column + "» в черновике нет: обновите страницу");
        }
    }

    private static void refuseTooMany(int rows) {
        if (rows > DictionaryDrafts.MOST_ROWS) {
            throw new DraftRefusedException("В черновике не больше " + DictionaryDrafts.MOST_ROWS
                    + " строк: больший справочник загрузите файлом");
        }
    }

    private Draft locked(String oid) {
        drafts.lock(oid);
        return register.get(oid);
    }

    private DraftRow row(String oid, long id) {
        return drafts.row(oid, id).map(DraftMapper.RowLine::row).orElseThrow(
                () -> new DraftRefusedException("Строку тем временем убрали: обновите страницу"));
    }

    private static String code(Draft draft, DraftRow row) {
        return row.cell(draft.column(ColumnRole.CODE).orElseThrow());
    }
}
