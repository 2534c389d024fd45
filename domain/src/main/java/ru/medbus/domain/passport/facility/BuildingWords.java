package ru.medbus.domain.passport.facility;

import java.util.LinkedHashMap;
import java.util.Map;
import ru.medbus.domain.passport.Building;

/** A building as people read it, field by field. */
final class BuildingWords {
    /** Column of each field: what a load of ФРМО must leave alone once it is edited. */
    static final Map<String, String> COLUMNS = Map.of("Название", "name", "Почтовый индекс", "post_index", "Адрес",
            "address", "Год постройки", "built_year", "Этажей", "floors", "Аварийное", "troubled", "Открыто",
            "opened_on", "Закрыто", "closed_on");

    private BuildingWords() {}

    static Map<String, String> of(Building building) {
        var words = new LinkedHashMap<String, String>();
        words.put("Название", building.name());
        words.put("Почтовый индекс", building.postIndex());
        words.put("Адрес", building.address());
        words.put("Год постройки", building.builtYear() == 0 ? "" : Integer.toString(building.builtYear()));
        words.put("Этажей", building.floors() == 0 ? "" : Integer.toString(building.floors()));
        words.put("Аварийное", building.troubled() ? "да" : "нет");
        words.put("Открыто", Require.day(building.openedOn()));
        words.put("Закрыто", Require.day(building.closedOn()));
        return words;
    }

    static String subject(Building building) {
        return "Здание «" + building.name() + "»";
    }
}
