package ru.medbus.domain.passport.facility;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import ru.medbus.domain.passport.Building;
import ru.medbus.domain.passport.Department;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.Room;

/** Rooms of one organisation as people read them: with the names of buildings and departments. */
final class RoomWords {
    private final Map<Long, String> buildings;
    private final Map<String, String> departments;

    private RoomWords(Map<Long, String> buildings, Map<String, String> departments) {
        this.buildings = buildings;
        this.departments = departments;
    }

    static RoomWords in(Network network, String facility) {
        return new RoomWords(
                network.buildings(facility).stream().collect(Collectors.toMap(Building::id, Building::name)),
                network.departments(facility).stream().collect(Collectors.toMap(Department::oid, Department::name)));
    }

    Map<String, String> of(Room room) {
        var words = new LinkedHashMap<String, String>();
        words.put("Номер", room.number());
        words.put("Название", room.name());
        words.put("Здание", room.buildingId().map(buildings::get).orElse(""));
        words.put("Подразделение", room.departmentOid().map(departments::get).orElse(""));
        words.put("Этаж", room.floor().map(Object::toString).orElse(""));
        words.put("Площадь, м²", room.areaM2()
                .map(area -> area.stripTrailingZeros().toPlainString().replace('.', ',')).orElse(""));
        words.put("Открыто", Require.day(room.openedOn()));
        words.put("Закрыто", Require.day(room.closedOn()));
        return words;
    }

    String subject(Room room) {
        return "Помещение " + room.number() + room.buildingId().map(buildings::get).map(name -> ", " + name).orElse("");
    }
}
