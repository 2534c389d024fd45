package ru.medbus.web.passport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.passport.equipment.EquipmentFacts;
import ru.medbus.domain.passport.equipment.EquipmentRegister;
import ru.medbus.domain.passport.equipment.EquipmentState;
import ru.medbus.domain.passport.equipment.Funding;

/** The organisation of the demo's registrar, and another one, each with a department and rooms; invented. */
public final class EquippedClinic {
    public static final String OWN = "1.2.643.5.1.13.13.12.2.99.9999";
    public static final String OTHER = "1.2.643.5.1.13.13.12.2.99.8888";
    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    private final JdbcTemplate database;
    private final EquipmentRegister register;
    public final String oid;
    public final String department;

    public EquippedClinic(JdbcTemplate database, EquipmentRegister register, String oid) {
        this.database = database;
        this.register = register;
        this.oid = oid;
        this.department = oid + ".0.77";
        database.update("""
            insert into passport.facility (oid, kind, full_name, short_name, source)
            values (?, 'MEDICAL', 'Вымышленная больница', 'Вымышленная больница № ' || right(?, 4), 'LOCAL')
            on conflict do nothing""", oid, oid);
        database.update("""
            insert into passport.department (oid, facility_oid, name, type_code, type_name, source)
            values (?, ?, 'Отделение лучевой диагностики (проверка)', '977', 'Лучевой диагностики', 'LOCAL')
            on conflict do nothing""", department, oid);
    }

    public long room(String number) {
        return database.queryForObject("""
            insert into passport.room (facility_oid, department_oid, number, name) values (?, ?, ?, 'рентген')
            returning id""", Long.class, oid, department, number);
    }

    public static String number() {
        return "Т-" + NUMBERS.incrementAndGet();
    }

    public long unit(String inventoryNumber, Optional<Long> room) {
        var facts = new EquipmentFacts(oid, Optional.of(department), room, "3001", "Рентгенодиагностический комплекс",
                "Образец-1", "Вымышленный завод", "SN-" + inventoryNumber, inventoryNumber, Optional.of(2019),
                Optional.of(LocalDate.of(2020, 2, 1)), Optional.of(5), 125_000_000, Funding.REGIONAL, "РЗН 0000/0000",
                Optional.of(LocalDate.of(2026, 1, 15)), Optional.empty());
        return register.add(facts, EquipmentState.WORKING, Instant.parse("2020-02-01T08:00:00Z"), "tester", "");
    }
}
