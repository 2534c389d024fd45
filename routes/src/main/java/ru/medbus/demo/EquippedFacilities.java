package ru.medbus.demo;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.medbus.domain.passport.Department;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.FacilityKind;
import ru.medbus.domain.passport.Network;

/** Medical organisations that have where to put equipment; they come with the load of ФРМО. */
@Component
@Profile("demo")
class EquippedFacilities {
    private static final int ENOUGH = 10;

    private final Network network;

    EquippedFacilities(Network network) {
        this.network = network;
    }

    boolean enough() {
        return network.facilities(FacilityKind.MEDICAL).stream().filter(each -> each.open(LocalDate.now()))
                .filter(each -> !departments(each.oid()).isEmpty()).limit(ENOUGH).count() == ENOUGH;
    }

    List<Facility> all() {
        return network.facilities(FacilityKind.MEDICAL).stream().filter(each -> each.open(LocalDate.now()))
                .filter(each -> !departments(each.oid()).isEmpty()).toList();
    }

    List<Department> departments(String facility) {
        var today = LocalDate.now();
        return network.departments(facility).stream()
                .filter(each -> each.closedOn().map(today::isBefore).orElse(true)).toList();
    }

    /** A room of the department; one of nobody's when it has none of its own. */
    List<Long> rooms(String facility, String department) {
        var today = LocalDate.now();
        return network.rooms(facility).stream().filter(room -> room.closedOn().map(today::isBefore).orElse(true))
                .filter(room -> room.departmentOid().map(department::equals).orElse(true)).map(room -> room.id())
                .toList();
    }
}
