package ru.medbus.mappings.nsi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ru.medbus.domain.reference.dictionary.DictionaryRefusedException;
import ru.medbus.domain.reference.dictionary.DictionarySettings;
import ru.medbus.schemas.nsi.NsiField;
import ru.medbus.schemas.nsi.NsiPassport;

/**
 * Which column of a version is what. The administrator's choice first, then {@code columns.csv}, then the passport, then
 * usual names.
 *
 * @param key    unique; of a version without a passport the code, with its first day where rows have one
 * @param actual holds 1 or true while a row is valid
 * @param day    day since which {@code actual} is as it is
 */
public record Layout(String key, boolean keyWithDay, String code, String name, Optional<String> parent,
        Optional<String> from, Optional<String> to, Optional<String> actual, Optional<String> day,
        List<String> synonyms) {
    private static final List<String> FROM = List.of("DATE_BEGIN", "DATA_BEGIN", "DATEBEG", "START_DATE", "DATE_START",
            "BEGIN_DATE", "APPLICATION_DATE_START");
    private static final List<String> TO = List.of("DATE_END", "DATA_END", "DATEEND", "END_DATE", "DATEOUT", "DATE_OUT",
            "APPLICATION_DATE_END");
    private static final List<String> CODES = List.of("CODE", "ID", "KOD");
    private static final List<String> NAMES = List.of("NAME", "FULL_NAME", "FULLNAME", "NAME_FULL", "SHORT_NAME",
            "SHORTNAME");
    private static final Set<String> SYNONYMS = Set.of("SYNONYM", "SYNONYMS", "SHORT_NAME", "SHORTNAME", "PRINTNAME",
            "FULL_NAME", "FULLNAME", "NAME_SHORT", "NAME_FULL", "NAME_SHORT_FRLLO", "ENGLISHNAME");

    /** By a passport. */
    public static Layout of(NsiPassport passport, DictionarySettings chosen) {
        var columns = passport.fields().stream().map(NsiField::field).toList();
        var known = KnownColumns.of(passport.oid());
        var primary = key(passport, "PRIMARY");
        var code = present(columns, first(chosen.codeColumn(), known.code()), "код").or(() -> primary)
                .or(() -> usual(columns, CODES)).orElse(columns.getFirst());
        var name = present(columns, first(chosen.nameColumn(), known.name()), "название")
                .or(() -> key(passport, "VALUE")).or(() -> usual(columns, NAMES)).orElse(code);
        var parent = passport.hierarchical() ? key(passport, "FOREIGN") : Optional.<String>empty();
        return new Layout(primary.orElse(code), primary.isEmpty(), code, name, parent, usual(columns, FROM),
                usual(columns, TO), usual(columns, List.of("ACTUAL")), usual(columns, List.of("DATE")),
                synonyms(columns, name));
    }

    /** By the columns of a file alone. */
    public static Layout of(String oid, List<String> columns, DictionarySettings chosen) {
        var known = KnownColumns.of(oid);
        var code = present(columns, first(chosen.codeColumn(), known.code()), "код").or(() -> usual(columns, CODES))
                .or(() -> columns.stream().filter(column -> upper(column).startsWith("ID")).findFirst())
                .orElse(columns.getFirst());
        var name = present(columns, first(chosen.nameColumn(), known.name()), "название")
                .or(() -> usual(columns, NAMES))
                .or(() -> columns.stream().filter(column -> upper(column).endsWith("NAME")).findFirst())
                .orElse(columns.get(Math.min(1, columns.size() - 1)));
        boolean ownKey = columns.contains("ID");
        return new Layout(ownKey ? "ID" : code, !ownKey, code, name,
                usual(columns, List.of("ID_PARENT", "PARENT_ID", "PARENT")), usual(columns, FROM), usual(columns, TO),
                usual(columns, List.of("ACTUAL")), usual(columns, List.of("DATE")), synonyms(columns, name));
    }

    private static Optional<String> key(NsiPassport passport, String type) {
        return passport.keys().stream().filter(key -> type.equals(key.type())).map(key -> key.field()).findFirst();
    }

    private static String first(String chosen, String known) {
        return chosen.isBlank() ? known : chosen;
    }

    /** A column that must be there, or everything that was built on it would break silently. */
    private static Optional<String> present(List<String> columns, String wanted, String what) {
        if (!wanted.isBlank() && !columns.contains(wanted)) {
            throw new DictionaryRefusedException("Состав столбцов изменился: нет столбца " + wanted + " (" + what
                    + "). Есть " + String.join(", ", columns)
                    + ". Загруженное не тронуто; выберите столбец в настройках справочника и повторите загрузку.");
        }
        return Optional.of(wanted).filter(column -> !column.isBlank());
    }

    private static Optional<String> usual(List<String> columns, List<String> names) {
        return names.stream().flatMap(name -> columns.stream().filter(column -> upper(column).equals(name)))
                .findFirst();
    }

    private static List<String> synonyms(List<String> columns, String name) {
        return Stream.concat(Stream.of("NAME"), SYNONYMS.stream().sorted())
                .flatMap(synonym -> columns.stream().filter(column -> upper(column).equals(synonym)))
                .filter(column -> !column.equals(name)).toList();
    }

    private static String upper(String column) {
        return column.toUpperCase(Locale.ROOT);
    }
}
