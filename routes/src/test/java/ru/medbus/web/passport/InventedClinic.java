package ru.medbus.web.passport;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An organisation of its own for a test, with a registrar and a doctor of its own (password demo): what loads of ФРМО,
 * other tests and the demo do is elsewhere.
 */
public record InventedClinic(String oid, String name, String registrar, String doctor) {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    public static InventedClinic in(JdbcTemplate jdbc) {
        int number = NUMBERS.incrementAndGet();
        var clinic = new InventedClinic("1.2.643.5.1.13.13.12.2.99.6" + "%04d".formatted(number),
                "Берёзовская поликлиника № " + number, "registrar-" + number, "doctor-" + number);
        jdbc.update("""
            insert into passport.facility (oid, kind, full_name, short_name, oktmo, source)
            values (?, 'MEDICAL', ?, ?, '99705000', 'LOCAL')
            """, clinic.oid, "Государственное учреждение «" + clinic.name + "» (вымышленное)", clinic.name);
        jdbc.update("insert into passport.department (oid, facility_oid, name, source) values (?, ?, ?, 'LOCAL')",
                clinic.department(), clinic.oid, "Терапевтическое отделение");
        return clinic.staffed(jdbc);
    }

    /** One that has come from elsewhere and gets its people here. */
    static InventedClinic known(JdbcTemplate jdbc, String oid, String name) {
        int number = NUMBERS.incrementAndGet();
        return new InventedClinic(oid, name, "registrar-" + number, "doctor-" + number).staffed(jdbc);
    }

    private InventedClinic staffed(JdbcTemplate jdbc) {
        employ(jdbc, "registrar", registrar);
        employ(jdbc, "doctor", doctor);
        return this;
    }

    String department() {
        return oid + ".0.1";
    }

    String page() {
        return "/passport/" + oid;
    }

    /** The same roles and password as the demo's person has, in this organisation. */
    private void employ(JdbcTemplate jdbc, String like, String login) {
        jdbc.update("""
            insert into access.staff (login, name, organisation_oid, password_hash, active, demo)
            select ?, name, ?, password_hash, true, true from access.staff where login = ?
            """, login, oid, like);
        jdbc.update("""
            insert into access.staff_role (staff_id, role_id)
            select n.id, r.role_id from access.staff n, access.staff o join access.staff_role r on r.staff_id = o.id
             where n.login = ? and o.login = ?
            """, login, like);
    }
}
