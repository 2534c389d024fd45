package ru.medbus.web.passport;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.medbus.domain.shared.Snils;
import ru.medbus.simulators.frmr.InventedWorker;
import ru.medbus.simulators.nsi.InventedNetwork;

/** A hospital that ФРМО did not have before: one department of a kind that no other has, one worker in ФРМР. */
record ArrivingHospital(int number) {
    static final String NAME = "Новоприбывшая больница (вымышленная)";

    String oid() {
        return "1.2.643.5.1.13.13.12.2.99." + (7_000 + number);
    }

    String ward() {
        return oid() + ".0.100";
    }

    /** Вид of the department. */
    String kind() {
        return "проба-" + number;
    }

    /** The network with it in it. */
    InventedNetwork among(InventedNetwork others) {
        return others.with(InventedNetwork.FACILITIES, Map.of("oid", oid(), "nameFull",
                "Государственное учреждение «" + NAME + "»", "nameShort", NAME, "createDate", "01.03.2026",
                "territoryCode", "02701000")).with(InventedNetwork.DEPARTMENTS, department())
                .with(InventedNetwork.UNITS, unit(others));
    }

    InventedWorker worker() {
        return new InventedWorker(Snils.ofAccount(977_000_000 + number).digits(), "Прибывшев", "Пётр", "Петрович",
                LocalDate.of(1980, 5, 5), 1, List.of(new InventedWorker.Job(oid(), ward(), "109", "врач-рентгенолог",
                        1, "1.00", LocalDate.of(2026, 3, 1), "", "")),
                List.of(new InventedWorker.Paper("ACCREDITATION", "49", "Рентгенология", "99-1",
                        LocalDate.of(2024, 1, 1), LocalDate.of(2029, 1, 1))));
    }

    private Map<String, String> department() {
        return Map.of("mo_oid", oid(), "depart_oid", ward(), "depart_name", "Приёмное отделение", "depart_type_id",
                kind(), "depart_type_name", "Приёмное", "depart_create_date", "01.03.2026");
    }

    /** As another hospital has it, in a building of its own. */
    private Map<String, String> unit(InventedNetwork others) {
        var row = new LinkedHashMap<>(others.rows(InventedNetwork.UNITS).stream()
                .filter(each -> !each.getOrDefault("hospital_name", "").isEmpty()).findFirst().orElseThrow());
        row.putAll(department());
        row.put("oid", ward() + ".1001");
        row.put("building_id", "77" + number);
        row.put("building_name", "Главный корпус");
        return row;
    }
}
