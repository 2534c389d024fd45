package ru.medbus.simulators.nsi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A структурное подразделение of an invented МО, with its отделения and кабинеты.
 *
 * @param number last part of its OID
 */
record PublishedDepartment(PublishedFacility facility, int number, String name) {
    private static final List<String> WARDS = List.of("Терапевтическое отделение", "Кардиологическое отделение",
            "Хирургическое отделение", "Неврологическое отделение");
    private static final List<String> ROOMS = List.of("Кабинет врача-терапевта участкового", "Кабинет врача-кардиолога",
            "Кабинет врача-невролога", "Кабинет врача-офтальмолога", "Процедурный кабинет");

    static List<PublishedDepartment> of(PublishedFacility facility) {
        var names = facility.kind().departments();
        return IntStream.range(0, names.size())
                .mapToObj(i -> new PublishedDepartment(facility, 100 + i, names.get(i))).toList();
    }

    String oid() {
        return facility.oid() + ".0." + number;
    }

    Map<String, String> row() {
        var row = new LinkedHashMap<String, String>();
        row.put("mo_oid", facility.oid());
        row.put("depart_oid", oid());
        row.put("depart_name", name);
        row.put("depart_type_id", inpatient() ? "2" : laboratory() ? "3" : "1");
        row.put("depart_type_name", inpatient()
                ? "Стационарный"
                : laboratory()
                        ? "Лабораторно-диагностический"
                        : "Амбулаторный");
        row.put("depart_create_date", "01.03.2015");
        row.put("depart_liquidation_date", facility.closed());
        return row;
    }

    List<Map<String, String>> units() {
        if (laboratory()) {
            return List.of(unit(1, "Клинико-диагностическая лаборатория"));
        }
        var names = inpatient() ? WARDS : ROOMS;
        var units = new ArrayList<Map<String, String>>();
        for (int i = 0; i < names.size(); i++) {
            units.add(unit(i + 1, names.get(i)));
        }
        return units;
    }

    private Map<String, String> unit(int unit, String unitName) {
        var row = new LinkedHashMap<>(row());
        row.put("oid", oid() + "." + (1000 + unit));
        if (inpatient()) {
            row.put("hospital_name", unitName);
            row.put("hospital_subdivision_id", Integer.toString(10 + unit));
            row.put("hospital_subdivision_name", unitName);
        } else if (laboratory()) {
            row.put("lab_subdivision_id", "31");
            row.put("lab_subdivision_name", unitName);
            row.put("lab_room_count", "4");
        } else {
            row.put("ambulance_subdivision_id", Integer.toString(50 + unit));
            row.put("ambulance_subdivision_name", unitName);
            row.put("ambulance_room_count", Integer.toString(1 + unit % 3));
        }
        row.put("hospital_liquidation_date", facility.closed());
        building(row);
        return row;
    }

    /** Two departments share a building. */
    private void building(Map<String, String> row) {
        int house = (number - 100) / 2 + 1;
        row.put("building_id", Integer.toString(facility.number() * 10 + house));
        row.put("building_name", house == 1 ? "Главный корпус" : "Корпус № " + house);
        row.put("building_build_year", Integer.toString(1955 + facility.number() % 60));
        row.put("building_floor_count", Integer.toString(1 + facility.number() % 6));
        row.put("building_has_trouble", facility.number() % 13 == 0 ? "true" : "false");
        row.put("building_create_date", "01.02.2015");
        row.putAll(facility.address("building_address_"));
    }

    private boolean inpatient() {
        return name.equals("Стационар");
    }

    private boolean laboratory() {
        return name.equals("Лаборатория");
    }
}
