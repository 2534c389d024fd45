package ru.medbus.domain.passport.equipment;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.medbus.domain.passport.Department;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.Room;

/** Where a unit may stand: an open department and room of its own organisation. */
@Component
class EquipmentPlaces {
    private final Network network;

    EquipmentPlaces(Network network) {
        this.network = network;
    }

    /** The same facts in a checked place; a room that belongs to a department brings it. */
    EquipmentFacts checked(EquipmentFacts facts, LocalDate day) {
        var room = facts.roomId().map(id -> room(facts.facilityOid(), id, day));
        var department = facts.departmentOid().or(() -> room.flatMap(Room::departmentOid));
        department.ifPresent(oid -> open(facts.facilityOid(), oid, day));
        room.ifPresent(found -> sameDepartment(found, department));
        return facts.at(department, facts.roomId());
    }

    private Room room(String facility, long id, LocalDate day) {
        var room = network.rooms(facility).stream().filter(each -> each.id() == id).findFirst()
                .orElseThrow(() -> new PassportRefusedException("roomId",
                        "Это помещение другой организации: выберите помещение той МО, за которой числится единица"));
        if (room.closedOn().filter(last -> !day.isBefore(last)).isPresent()) {
            throw new PassportRefusedException("roomId", "Помещение " + room.number() + " закрыто "
                    + room.closedOn().get());
        }
        return room;
    }

    private void open(String facility, String oid, LocalDate day) {
        var department = network.department(oid).filter(each -> each.facilityOid().equals(facility))
                .orElseThrow(() -> new PassportRefusedException("departmentOid",
                        "Это подразделение другой организации: выберите подразделение той МО, за которой числится единица"));
        if (department.closedOn().filter(last -> !day.isBefore(last)).isPresent()) {
            throw new PassportRefusedException("departmentOid", "Подразделение «" + department.name()
                    + "» закрыто " + department.closedOn().get());
        }
    }

    private void sameDepartment(Room room, Optional<String> department) {
        if (room.departmentOid().isPresent() && !room.departmentOid().equals(department)) {
            throw new PassportRefusedException("roomId", "Помещение " + room.number() + " закреплено за другим "
                    + "подразделением: «" + room.departmentOid().flatMap(network::department).map(Department::name)
                            .orElse("")
                    + "»");
        }
    }
}
