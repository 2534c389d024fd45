package ru.medbus.web.passport;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.medbus.domain.passport.Building;
import ru.medbus.domain.passport.Department;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.plot.Addresses;
import ru.medbus.domain.passport.plot.Plots;

/** Structure of an organisation as rows of a spreadsheet: buildings, departments with their units, rooms, участки. */
@Component
class StructureRows {
    static final List<String> HEADS = List.of("Что", "Номер или OID", "Название", "Вид", "Здание", "Подразделение",
            "Этаж", "Площадь, м²", "Взрослых", "Детей", "Открыто", "Закрыто", "Адрес");

    private final Network network;
    private final Plots plots;

    StructureRows(Network network, Plots plots) {
        this.network = network;
        this.plots = plots;
    }

    Stream<List<?>> of(Facility facility) {
        var buildings = network.buildings(facility.oid()).stream()
                .collect(Collectors.toMap(Building::id, Building::name));
        var departments = network.departments(facility.oid()).stream()
                .collect(Collectors.toMap(Department::oid, Department::name));
        return Stream.of(buildings(facility), departments(facility, buildings),
                rooms(facility, buildings, departments), plots(facility, departments)).flatMap(rows -> rows);
    }

    private Stream<List<?>> buildings(Facility facility) {
        return network.buildings(facility.oid()).stream().map(building -> row("Здание", "", building.name(),
                building.troubled() ? "аварийное" : "", "", "", building.floors() == 0 ? null : building.floors(),
                null, null, null, building.openedOn(), building.closedOn(), building.address()));
    }

    private Stream<List<?>> departments(Facility facility, Map<Long, String> buildings) {
        return network.departments(facility.oid()).stream().flatMap(department -> Stream.concat(
                Stream.of(row("Подразделение", department.oid(), department.name(), department.typeName(),
                        department.buildingId().map(buildings::get).orElse(""), "", null, null, null, null,
                        department.openedOn(), department.closedOn(), "")),
                network.careUnits(department.oid()).stream().map(unit -> row(unit.kind().title(), unit.oid(),
                        unit.name(), unit.typeName(), "", department.name(), null, null, null, null, unit.openedOn(),
                        unit.closedOn(), ""))));
    }

    private Stream<List<?>> rooms(Facility facility, Map<Long, String> buildings, Map<String, String> departments) {
        return network.rooms(facility.oid()).stream().map(room -> row("Помещение", room.number(), room.name(), "",
                room.buildingId().map(buildings::get).orElse(""),
                room.departmentOid().map(departments::get).orElse(""), room.floor().orElse(null),
                room.areaM2().orElse(null), null, null, room.openedOn(), room.closedOn(), ""));
    }

    private Stream<List<?>> plots(Facility facility, Map<String, String> departments) {
        return plots.of(facility.oid()).stream().map(plot -> row("Участок", plot.number(), "", plot.kind().title(),
                "", plot.departmentOid().map(departments::get).orElse(""), null, null, plot.adults(),
                plot.children(), Optional.of(plot.openedOn()), plot.closedOn(), Addresses.write(plot.addresses())));
    }

    /** As in {@link #HEADS}. */
    private static List<?> row(String what, String number, String name, String kind, String building,
            String department, Number floor, Number area, Number adults, Number children,
            Optional<LocalDate> openedOn, Optional<LocalDate> closedOn, String address) {
        return Arrays.asList(what, number, name, kind, building, department, floor, area, adults, children,
                openedOn.orElse(null), closedOn.orElse(null), address);
    }
}
