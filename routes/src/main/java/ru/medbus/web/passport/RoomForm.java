package ru.medbus.web.passport;

import ru.medbus.domain.passport.Room;

/**
 * A room as its page shows and takes it; id is 0 while it is new.
 *
 * @param another whether the next one is to be added right after
 */
record RoomForm(Long id, String number, String name, String buildingId, String departmentOid, String floor,
        String areaM2, String openedOn, String closedOn, Integer revision, String why, Boolean another) {

    /** Anybody may leave fields out. */
    RoomForm {
        id = id == null ? 0 : id;
        revision = revision == null ? 0 : revision;
        another = Boolean.TRUE.equals(another);
    }

    /** The next one of the same place. */
    static RoomForm beside(String building, String department, String floor) {
        return new RoomForm(0L, "", "", Typed.text(building), Typed.text(department), Typed.text(floor), "", "", "",
                0, "", false);
    }

    static RoomForm of(Room room) {
        return new RoomForm(room.id(), room.number(), room.name(), Typed.shown(room.buildingId()),
                Typed.shown(room.departmentOid()), Typed.shown(room.floor()),
                room.areaM2().map(area -> area.stripTrailingZeros().toPlainString().replace('.', ',')).orElse(""),
                Typed.shown(room.openedOn()), Typed.shown(room.closedOn()), room.revision(), "", false);
    }

    Room room(String facility) {
        return new Room(id, facility, Typed.whole("buildingId", "Здание", buildingId).map(Integer::longValue),
                Typed.chosen(departmentOid), Typed.text(number), Typed.text(name),
                Typed.whole("floor", "Этаж", floor), Typed.decimal("areaM2", "Площадь", areaM2),
                Typed.day("openedOn", "Открыто с", openedOn), Typed.day("closedOn", "Закрыто с", closedOn), revision);
    }
}
