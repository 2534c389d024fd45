package ru.medbus.domain.passport;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Invented organisations, put into the tables past the services; each test takes its own. They are the region's own, so
 * that a load of ФРМО in another test leaves them alone.
 */
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
            values (?, ?, ?, ?, '99701000', 'LOCAL')
            """, oid, kind.name(), "Вымышленная поликлиника № " + number, "Поликлиника " + number);
        return oid;
    }

    public long building(String facility, String name) {
        return jdbc.queryForObject("""
            insert into passport.building (facility_oid, federal_id, name, floors, source)
            values (?, ?, ?, 3, 'LOCAL') returning id
            """, Long.class, facility, name, name);
    }

    public String department(String facility, String name) {
        var oid = facility + ".0." + NUMBERS.incrementAndGet();
        jdbc.update("insert into passport.department (oid, facility_oid, name, source) values (?, ?, ?, 'LOCAL')", oid,
                facility, name);
        return oid;
    }

    /** As if ФРМО kept it, for as long as the deed lasts. */
    public void keptByFrmo(String facility, Runnable deed) {
        source(facility, "FRMO");
        try {
            deed.run();
        } finally {
            source(facility, "LOCAL");
        }
    }

    private void source(String facility, String source) {
        jdbc.update("update passport.facility set source = ? where oid = ?", source, facility);
        jdbc.update("update passport.building set source = ? where facility_oid = ?", source, facility);
    }
}
