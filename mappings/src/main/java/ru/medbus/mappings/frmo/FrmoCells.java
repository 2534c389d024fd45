package ru.medbus.mappings.frmo;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cells of one row.
 *
 * @param cells column → value, empty ones left out
 */
record FrmoCells(Map<String, String> cells) {
    private static final DateTimeFormatter RUSSIAN = DateTimeFormatter.ofPattern("dd.MM.uuuu")
            .withResolverStyle(ResolverStyle.STRICT);

    String text(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    /** The first of the columns that says anything. */
    String first(String... columns) {
        return Stream.of(columns).map(this::text).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    boolean has(String column) {
        return !text(column).isEmpty();
    }

    /** {@code yyyy-MM-dd}; {@code null} when not said; what is not a day stays as it is, to be refused with its row. */
    String day(String column) {
        var text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        var day = text.length() > 10 ? text.substring(0, 10) : text;
        try {
            return (day.indexOf('.') == 2 ? LocalDate.parse(day, RUSSIAN) : LocalDate.parse(day)).toString();
        } catch (DateTimeException notADay) {
            return "не день: " + text;
        }
    }

    /** A whole number within the bounds; {@code null} when there is none: a slip in a building's year stops no load. */
    String number(String column, int least, int most) {
        return Optional.of(text(column)).filter(text -> text.matches("\\d{1,6}")).map(Integer::valueOf)
                .filter(number -> number >= least && number <= most).map(Object::toString).orElse(null);
    }

    String truth(String column) {
        return Boolean.toString(text(column).matches("(?i)true|1|да"));
    }

    /**
     * An address in one line.
     *
     * @param names columns of region, kind and name of the place, kind and name of the street, house, building, structure
     */
    String address(String... names) {
        return Stream.of(text(names[0]), joined(names[1], names[2]), joined(names[3], names[4]),
                marked("д. ", names[5]), marked("корп. ", names[6]), marked("стр. ", names[7]))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private String joined(String kind, String name) {
        return has(name) ? (text(kind) + (has(kind) ? ". " : "") + text(name)).replace("..", ".") : "";
    }

    private String marked(String mark, String column) {
        return has(column) ? mark + text(column) : "";
    }
}
