package ru.medbus.web.passport;

import java.util.Optional;
import ru.medbus.domain.passport.Building;
import ru.medbus.domain.passport.Source;

/** A building as its page shows and takes it; id is 0 while it is new. */
record BuildingForm(Long id, String name, String postIndex, String address, String builtYear, String floors,
        Boolean troubled, String openedOn, String closedOn, Integer revision, String why) {

    /** A browser sends nothing for what is not ticked, and anybody may leave fields out. */
    BuildingForm {
        id = id == null ? 0 : id;
        troubled = Boolean.TRUE.equals(troubled);
        revision = revision == null ? 0 : revision;
    }

    static BuildingForm empty() {
        return new BuildingForm(0L, "", "", "", "", "", false, "", "", 0, "");
    }

    static BuildingForm of(Building building) {
        return new BuildingForm(building.id(), building.name(), building.postIndex(), building.address(),
                number(building.builtYear()), number(building.floors()), building.troubled(),
                Typed.shown(building.openedOn()), Typed.shown(building.closedOn()), building.revision(), "");
    }

    Building building(String facility) {
        return new Building(id, facility, Optional.empty(), Typed.text(name), Typed.text(postIndex),
                Typed.text(address), Typed.whole("builtYear", "Год постройки", builtYear).orElse(0),
                Typed.whole("floors", "Этажей", floors).orElse(0), troubled,
                Typed.day("openedOn", "Открыто с", openedOn), Typed.day("closedOn", "Закрыто с", closedOn),
                Source.LOCAL, revision);
    }

    private static String number(int number) {
        return number == 0 ? "" : Integer.toString(number);
    }
}
