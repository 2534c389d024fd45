package ru.medbus.domain.passport.equipment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/** An invented organisation with a department and two rooms, each under an OID of its own. */
public final class EquippedNetwork {
    private static final AtomicInteger NUMBERS = new AtomicInteger(70_000);
    public static final String XRAY = "Отделение лучевой диагностики";

    private final JdbcTemplate database;
    public final String oid = "1.2.643.5.1.13.13.12.2.99.7" + NUMBERS.incrementAndGet();
    public final String department = oid + ".0.1";
    public final long room12;
    public final long room14;

    public EquippedNetwork(JdbcTemplate database) {
        this.database = database;
        database.update("""
            insert into passport.facility (oid, kind, full_name, short_name, source)
            values (?, 'MEDICAL', 'Вымышленная больница', 'Больница ' || ?, 'LOCAL')""", oid, oid);
        department(department, "901");
        room12 = room("12", department);
        room14 = room("14", null);
    }

    public void department(String departmentOid, String type) {
        database.update("""
            insert into passport.department (oid, facility_oid, name, type_code, type_name, source)
            values (?, ?, ?, ?, 'Лучевой диагностики', 'LOCAL')""", departmentOid, oid, XRAY, type);
    }

    public long room(String number, String departmentOid) {
        return database.queryForObject("""
            insert into passport.room (facility_oid, department_oid, number) values (?, ?, ?) returning id""",
                Long.class, oid, departmentOid, number);
    }

    public EquipmentFacts xray(String number) {
        return unit(number, "X-RAY", "Рентгенодиагностический комплекс");
    }

    public EquipmentFacts unit(String number, String type, String name) {
        return new EquipmentFacts(oid, Optional.of(department), Optional.of(room12), type, name, "Образец-1",
                "Вымышленный завод", "SN-" + number, number, Optional.of(2019), Optional.of(LocalDate.of(2020, 2, 1)),
                Optional.of(10), 125_000_000, Funding.REGIONAL, "РЗН 0000/0000", Optional.empty(), Optional.empty());
    }

    public static Instant longAgo() {
        return Instant.parse("2020-02-01T08:00:00Z");
    }
}
