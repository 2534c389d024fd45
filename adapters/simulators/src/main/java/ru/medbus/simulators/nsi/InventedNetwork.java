package ru.medbus.simulators.nsi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * ФРМО as it is published: three dictionaries of a region 99 that does not exist. A next edition is made of this one
 * and published under the next version's number.
 */
public final class InventedNetwork {
    public static final String FACILITIES = "1.2.643.5.1.13.13.11.1461";
    public static final String DEPARTMENTS = "1.2.643.5.1.13.13.99.2.114";
    public static final String UNITS = "1.2.643.5.1.13.13.99.2.115";
    private static final Map<String, String> NAMES = Map.of(FACILITIES, "Реестр медицинских организаций",
            DEPARTMENTS, "ФРМО. Структурные подразделения", UNITS, "ФРМО. Отделения и кабинеты");

    private final Map<String, List<Map<String, String>>> rows;

    private InventedNetwork(Map<String, List<Map<String, String>>> rows) {
        this.rows = rows;
    }

    /** Forty МО under their ministry, some of them closed. */
    public static InventedNetwork whole() {
        var facilities = PublishedFacility.all();
        return new InventedNetwork(Map.of(
                FACILITIES, facilities.stream().map(PublishedFacility::row).toList(),
                DEPARTMENTS, facilities.stream().flatMap(each -> PublishedDepartment.of(each).stream())
                        .map(PublishedDepartment::row).toList(),
                UNITS, facilities.stream().flatMap(each -> PublishedDepartment.of(each).stream())
                        .flatMap(each -> each.units().stream()).toList()));
    }

    static Stream<Published> versions() {
        var whole = whole();
        return NAMES.keySet().stream().sorted().map(oid -> OwnSet.version(
                new String[]{oid, "0.1", NAMES.get(oid), NAMES.get(oid)}, whole.lines(oid)));
    }

    /** What {@link NsiSimulator#publish} takes. */
    public List<String> lines(String dictionary) {
        var columns = FrmoColumns.of(dictionary);
        return Stream.concat(Stream.of(String.join(";", columns)),
                rows.get(dictionary).stream().map(row -> columns.stream().map(column -> column.split(":")[0])
                        .map(column -> row.getOrDefault(column, "")).collect(Collectors.joining(";"))))
                .toList();
    }

    public String name(String dictionary) {
        return NAMES.get(dictionary);
    }

    public List<Map<String, String>> rows(String dictionary) {
        return rows.get(dictionary);
    }

    /** The same with one cell changed in every row of this OID. */
    public InventedNetwork with(String dictionary, String oid, String column, String value) {
        return edited(dictionary, rows.get(dictionary).stream().map(row -> {
            var other = new LinkedHashMap<>(row);
            if (oid.equals(row.get(FrmoColumns.key(dictionary)))) {
                other.put(column, value);
            }
            return (Map<String, String>) other;
        }).toList());
    }

    public InventedNetwork with(String dictionary, Map<String, String> row) {
        var more = new ArrayList<>(rows.get(dictionary));
        more.add(row);
        return edited(dictionary, more);
    }

    /** The same without the rows whose column holds this. */
    public InventedNetwork without(String dictionary, String column, String value) {
        return edited(dictionary, rows.get(dictionary).stream().filter(row -> !value.equals(row.get(column))).toList());
    }

    private InventedNetwork edited(String dictionary, List<Map<String, String>> others) {
        var all = new LinkedHashMap<>(rows);
        all.put(dictionary, others);
        return new InventedNetwork(all);
    }
}
