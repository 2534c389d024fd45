package ru.medbus.domain.passport.federal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a record of ФРМО is, in the order in which records stand on each other, and where it is kept here. */
public enum FederalKind {
    FACILITY("Организации", "passport.facility", "t.oid", "oid, kind", """
        full_name Полное наименование; short_name Краткое наименование; parent_oid Вышестоящая организация;
        type_code Вид, код; type_name Вид; profile Профиль; level Уровень; inn ИНН; kpp КПП; ogrn ОГРН; oktmo ОКТМО;
        post_index Индекс; address Адрес; opened_on Дата открытия; closed_on Дата закрытия;
        close_reason Причина закрытия"""),
    BUILDING("Здания", "passport.building", "t.facility_oid || '/' || t.federal_id", "facility_oid, federal_id", """
        name Название; post_index Индекс; address Адрес; built_year Год постройки; floors Этажей; troubled Аварийное;
        opened_on Дата открытия; closed_on Дата закрытия"""),
    DEPARTMENT("Подразделения", "passport.department", "t.oid", "oid, facility_oid", """
        name Название; type_code Вид, код; type_name Вид; opened_on Дата открытия; closed_on Дата закрытия"""),
    CARE_UNIT("Отделения и кабинеты", "passport.care_unit", "t.oid", "oid, department_oid, kind", """
        name Название; type_code Вид, код; type_name Вид; room_count Помещений; opened_on Дата открытия;
        closed_on Дата закрытия""");

    /** Said of a record that has gone from ФРМО. */
    public static final String GONE = "нет в ФРМО";

    private final String title;
    private final String table;
    private final String key;
    private final Map<String, String> titles;
    /** For a list of columns in SQL. */
    private final String columns;
    /** The same, of the record {@code r}. */
    private final String selected;
    /** For {@code in (…)}. */
    private final String names;
    /** For {@code update … set}, from the record {@code r}. */
    private final String assignments;
    private final String closing;

    FederalKind(String title, String table, String key, String identity, String fields) {
        this.title = title;
        this.table = table;
        this.key = key;
        this.titles = new LinkedHashMap<>();
        for (var field : fields.strip().split(";\\s*")) {
            var parts = field.split(" ", 2);
            titles.put(parts[0], parts[1]);
        }
        this.columns = identity + ", " + String.join(", ", titles.keySet());
        this.selected = "r." + columns.replace(", ", ", r.");
        this.names = titles.keySet().stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        this.assignments = titles.keySet().stream().map(name -> name + " = r." + name)
                .collect(Collectors.joining(", "));
        this.closing = titles.containsKey("close_reason") ? ", close_reason = '" + GONE + "'" : "";
    }

    public String title() {
        return title;
    }

    /** A column in words. */
    public String title(String field) {
        return titles.getOrDefault(field, field);
    }

    Map<String, String> titles() {
        return Map.copyOf(titles);
    }
}
