package ru.medbus.mappings.nsi;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import ru.medbus.domain.reference.dictionary.DictionaryRow;

/** A row of the wire or a file → a row of a dictionary. All cells go along as they came. */
public final class RowFromNsi {
    private RowFromNsi() {}

    /** @param cells column → value, without empty ones */
    public static DictionaryRow toRow(Layout layout, Map<String, String> cells) {
        var code = cells.getOrDefault(layout.code(), "").strip();
        var from = day(cells, layout.from());
        return new DictionaryRow(key(layout, cells, from), code, name(layout, cells, code),
                layout.parent().map(cells::get), from.or(() -> since(layout, cells)),
                day(cells, layout.to()).or(() -> until(layout, cells)),
                layout.synonyms().stream().map(cells::get).filter(Objects::nonNull).toList(), cells);
    }

    /** Some rows have only another name: a synonym, or a column that is called so; a row without any is called by its code. */
    private static String name(Layout layout, Map<String, String> cells, String code) {
        var own = cells.getOrDefault(layout.name(), "").strip();
        return own.isEmpty() ? another(layout, cells, code) : own;
    }

    private static String another(Layout layout, Map<String, String> cells, String code) {
        return Stream.of(layout.synonyms().stream(),
                cells.keySet().stream().filter(column -> column.toUpperCase(Locale.ROOT).contains("NAME")).sorted())
                .flatMap(columns -> columns).map(cells::get).filter(Objects::nonNull).map(String::strip)
                .filter(name -> !name.isEmpty()).findFirst().orElse(code);
    }

    private static String key(Layout layout, Map<String, String> cells, Optional<LocalDate> from) {
        var key = cells.getOrDefault(layout.key(), "").strip();
        return layout.keyWithDay() ? key + from.map(day -> "/" + day).orElse("") : key;
    }

    /** A valid row of a dictionary with ACTUAL and DATE is valid since that day. */
    private static Optional<LocalDate> since(Layout layout, Map<String, String> cells) {
        return invalid(layout, cells) || layout.actual().isEmpty() ? Optional.empty() : day(cells, layout.day());
    }

    /** An invalid one is so since that day; without it, nobody knows since when, so that it never was. */
    private static Optional<LocalDate> until(Layout layout, Map<String, String> cells) {
        return invalid(layout, cells)
                ? Optional.of(day(cells, layout.day()).map(day -> day.minusDays(1)).orElse(DictionaryRow.NEVER))
                : Optional.empty();
    }

    private static boolean invalid(Layout layout, Map<String, String> cells) {
        return layout.actual().map(cells::get).map(value -> value.equals("0") || value.equalsIgnoreCase("false"))
                .orElse(false);
    }

    /** A day that is not one stays among the cells and limits nothing. */
    private static Optional<LocalDate> day(Map<String, String> cells, Optional<String> column) {
        return column.map(cells::get).map(String::strip).filter(text -> text.length() >= 10)
                .flatMap(text -> text.charAt(2) == '.' && text.charAt(5) == '.'
                        ? day(text, 6, 3, 0)
                        : text.charAt(4) == '-' && text.charAt(7) == '-' ? day(text, 0, 5, 8) : Optional.empty());
    }

    /** Digit by digit: a load asks this of millions of rows, and a formatter takes longer than all else of a row. */
    private static Optional<LocalDate> day(String text, int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(number(text, year, 4), number(text, month, 2), number(text, day, 2)));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static int number(String text, int from, int length) {
        int number = 0;
        for (int i = from; i < from + length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("not a number");
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
