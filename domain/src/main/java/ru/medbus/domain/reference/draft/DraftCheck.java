package ru.medbus.domain.reference.draft;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what is wrong with a draft, cell by cell. A code may come again when the days of its rows do not meet. */
final class DraftCheck {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu")
            .withResolverStyle(ResolverStyle.STRICT);

    private final Draft draft;
    private final List<CellProblem> problems = new ArrayList<>();
    private final Map<String, List<DraftRow>> byCode = new HashMap<>();
    private final Map<String, DraftRow> byKey = new HashMap<>();

    private DraftCheck(Draft draft) {
        this.draft = draft;
    }

    static List<CellProblem> of(Draft draft, List<DraftRow> rows) {
        var check = new DraftCheck(draft);
        rows.forEach(check::check);
        return List.copyOf(check.problems);
    }

    private void check(DraftRow row) {
        required(row, ColumnRole.CODE, "Укажите код");
        required(row, ColumnRole.NAME, "Укажите название");
        draft.column(ColumnRole.KEY).ifPresent(column -> key(row, column));
        day(row, ColumnRole.FROM);
        day(row, ColumnRole.TO);
        order(row);
        alone(row);
    }

    private void required(DraftRow row, ColumnRole role, String text) {
        draft.column(role).filter(column -> row.cell(column).isEmpty())
                .ifPresent(column -> problems.add(new CellProblem(row.id(), column, text)));
    }

    private void key(DraftRow row, String column) {
        var key = row.cell(column);
        if (key.isEmpty()) {
            problems.add(new CellProblem(row.id(), column, "Укажите ключ: он различает строки"));
        } else if (byKey.putIfAbsent(key, row) != null) {
            problems.add(new CellProblem(row.id(), column, "Ключ «" + key + "» уже есть: укажите другой"));
        }
    }

    private void day(DraftRow row, ColumnRole role) {
        draft.column(role).filter(column -> !row.cell(column).isEmpty() && date(row.cell(column)).isEmpty())
                .ifPresent(column -> problems.add(new CellProblem(row.id(), column, "Дата пишется так: 31.12.2026")));
    }

    private void order(DraftRow row) {
        var to = day(row, ColumnRole.TO, LocalDate.MAX);
        if (to.isBefore(day(row, ColumnRole.FROM, LocalDate.MIN))) {
            problems.add(new CellProblem(row.id(), draft.column(ColumnRole.TO).orElseThrow(),
                    "Последний день раньше первого"));
        }
    }

    private void alone(DraftRow row) {
        var column = draft.column(ColumnRole.CODE).orElseThrow();
        var code = row.cell(column);
        if (code.isEmpty()) {
            return;
        }
        var same = byCode.computeIfAbsent(code, any -> new ArrayList<>());
        if (same.stream().anyMatch(other -> meet(row, other))) {
            problems.add(new CellProblem(row.id(), column,
                    "Код «" + code + "» на эти дни уже есть: исправьте код или закройте прежнюю строку"));
        }
        same.add(row);
    }

    private boolean meet(DraftRow one, DraftRow other) {
        return !day(one, ColumnRole.TO, LocalDate.MAX).isBefore(day(other, ColumnRole.FROM, LocalDate.MIN))
                && !day(other, ColumnRole.TO, LocalDate.MAX).isBefore(day(one, ColumnRole.FROM, LocalDate.MIN));
    }

    private LocalDate day(DraftRow row, ColumnRole role, LocalDate otherwise) {
        return draft.column(role).map(row::cell).flatMap(DraftCheck::date).orElse(otherwise);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text, DAY));
        } catch (DateTimeParseException notADay) {
            return Optional.empty(); // it is told as a fault of its cell
        }
    }
}
