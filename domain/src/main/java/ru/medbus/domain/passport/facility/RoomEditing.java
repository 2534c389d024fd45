package ru.medbus.domain.passport.facility;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.passport.Author;
import ru.medbus.domain.passport.Building;
import ru.medbus.domain.passport.ChangeLog;
import ru.medbus.domain.passport.Department;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.Room;
import ru.medbus.domain.passport.edition.PassportGate;

/** Rooms of an organisation: one number in one building on a day. A room is closed, never deleted. */
@Service
public class RoomEditing {
    private static final int TOLD = 20;

    private final RoomMapper rows;
    private final Network network;
    private final PassportGate gate;
    private final ChangeLog changes;

    RoomEditing(RoomMapper rows, Network network, PassportGate gate, ChangeLog changes) {
        this.rows = rows;
        this.network = network;
        this.gate = gate;
        this.changes = changes;
    }

    /** @return its id; a new one comes with 0 */
    @Transactional
    public long save(Room room, Author author) {
        gate.open(room.facilityOid(), author);
        check(room);
        return room.id() == 0 ? add(room, author) : change(room, author);
    }

    /**
     * Adds all or none.
     *
     * @param added by the number of their line in the file
     * @throws PassportRefusedException every line that the rules do not allow, the first {@value #TOLD} of them
     */
    @Transactional
    public void addAll(String facility, SequencedMap<Integer, Room> added, Author author) {
        gate.open(facility, author);
        var words = RoomWords.in(network, facility);
        var refused = new ArrayList<String>();
        added.forEach((line, room) -> {
            try {
                check(room);
                add(room, words, author);
            } catch (PassportRefusedException refusal) {
                refused.add("Строка " + line + ": " + refusal.getMessage());
            }
        });
        if (!refused.isEmpty()) {
            throw new PassportRefusedException("file", String.join("\n", refused.stream().limit(TOLD).toList()));
        }
    }

    private long add(Room room, Author author) {
        return add(room, RoomWords.in(network, room.facilityOid()), author);
    }

    private long add(Room room, RoomWords words, Author author) {
        long id = rows.add(RoomMapper.Line.of(room));
        changes.note(author, room.facilityOid(), words.subject(room), Map.of(), words.of(room));
        return id;
    }

    private long change(Room room, Author author) {
        var before = network.rooms(room.facilityOid()).stream().filter(each -> each.id() == room.id()).findFirst()
                .orElseThrow(() -> new PassportRefusedException.Unknown("помещение " + room.id()));
        if (rows.change(RoomMapper.Line.of(room)) == 0) {
            throw new PassportRefusedException.Outdated();
        }
        var words = RoomWords.in(network, room.facilityOid());
        changes.note(author, room.facilityOid(), words.subject(before), words.of(before), words.of(room));
        return room.id();
    }

    private void check(Room room) {
        Require.text("number", "Номер", room.number(), 20);
        Require.atMost("name", "Название", room.name(), 200);
        room.areaM2().ifPresent(area -> Require.that(area.signum() > 0 && area.precision() - area.scale() <= 6,
                "areaM2", "Площадь: больше нуля и меньше миллиона квадратных метров."));
        room.floor().ifPresent(floor -> Require.between("floor", "Этаж", floor, -5, 100));
        Require.inOrder("closedOn", room.openedOn(), room.closedOn());
        room.buildingId().ifPresent(id -> stands(room, building(room.facilityOid(), id)));
        room.departmentOid().ifPresent(oid -> department(room.facilityOid(), oid));
        if (!rows.rivals(RoomMapper.Line.of(room)).isEmpty()) {
            throw new PassportRefusedException("number", "Помещение " + room.number()
                    + " в этом здании на эти дни уже есть: закройте прежнее или измените номер.");
        }
    }

    private static void stands(Room room, Building building) {
        room.floor().ifPresent(floor -> Require.that(building.floors() == 0 || floor <= building.floors(), "floor",
                "В здании «" + building.name() + "» этажей: " + building.floors() + "."));
        building.closedOn().ifPresent(end -> Require.that(room.closedOn().filter(day -> !day.isAfter(end)).isPresent(),
                "buildingId", "Здание «" + building.name() + "» закрыто с " + Require.day(Optional.of(end))
                        + ": открытых помещений в нём быть не может."));
    }

    private Building building(String facility, long id) {
        return network.buildings(facility).stream().filter(building -> building.id() == id).findFirst()
                .orElseThrow(() -> new PassportRefusedException("buildingId",
                        "Это здание другой организации: выберите своё."));
    }

    private Department department(String facility, String oid) {
        return network.department(oid).filter(found -> found.facilityOid().equals(facility))
                .orElseThrow(() -> new PassportRefusedException("departmentOid",
                        "Это подразделение другой организации: выберите своё."));
    }
}
