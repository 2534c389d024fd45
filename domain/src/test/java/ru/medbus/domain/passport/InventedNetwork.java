package ru.medbus.domain.passport;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/** Invented organisations, put into the tables as a load of ФРМО would; each test takes its own. */
public final class InventedNetwork {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final JdbcTemplate jdbc;

    public InventedNetwork(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public String clinic() {
        return facility(FacilityKind.MEDICAL);
    }

    public String facility(FacilityKind kind) {
        int number = NUMBERS.incrementAndGet();
        var oid = "1.2.643.5.1.13.13.12.2.99.7" + "%04d".formatted(number);
        jdbc.update("""
            insert into passport.facility (oid, kind, full_name, short_name, oktmo, source)
            values (?, ?, ?, ?, '99701000', 'FRMO')
            """, oid, kind.name(), "Вымышленная поликлиника № " + number, "Поликлиника " + number);
        return oid;
    }

    public long building(String facility, String name) {
        return jdbc.queryForObject("""
            insert into passport.building (facility_oid, federal_id, name, floors, source)
            values (?, ?, ?, 3, 'FRMO') returning id
            """, Long.class, facility, name, name);
    }

    public String department(String facility, String name) {
        var oid = facility + ".0." + NUMBERS.incrementAndGet();
        jdbc.update("insert into passport.department (oid, facility_oid, name, source) values (?, ?, ?, 'FRMO')", oid,
                facility, name);
        return oid;
    }
}
