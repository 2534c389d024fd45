package ru.medbus.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** Invented organisations with four departments and a hundred units of equipment each, and what has happened to them. */
final class FilledPassports {
    static final String OID = "1.2.643.5.1.13.13.12.2.90.";
    static final int UNITS = 100;

    private final Connection database;
    private final int facilities;

    FilledPassports(Connection database, int facilities) {
        this.database = database;
        this.facilities = facilities;
    }

    void fill() throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute("""
                insert into passport.facility (oid, kind, full_name, short_name, type_name, inn, oktmo, address, opened_on,
                                               source)
                select '%1$s' || n, 'MEDICAL', 'Государственное бюджетное учреждение «Вымышленная больница № ' || n || '»',
                       (array['Больница', 'Поликлиника', 'Диспансер', 'Роддом'])[1 + n %% 4] || ' № ' || n, 'Больница',
                       lpad(n::text, 10, '99'), '99' || lpad((n %% 60 * 1000)::text, 6, '0'), 'Образцовая ул., ' || n,
                       date '1950-01-01' + n, 'LOCAL'
                  from generate_series(1, %2$d) n""".formatted(OID, facilities));
            statement.execute("""
                insert into passport.standing (facility_oid, state, edition, percent)
                select '%1$s' || n, (array['DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'ACCEPTED'])[1 + n %% 5], n %% 3,
                       n * 7 %% 101 from generate_series(1, %2$d) n""".formatted(OID, facilities));
            statement.execute("""
                insert into passport.department (oid, facility_oid, name, type_name, source)
                select '%1$s' || n || '.0.' || d, '%1$s' || n, 'Отделение № ' || d, 'Отделение', 'LOCAL'
                  from generate_series(1, %2$d) n, generate_series(1, 4) d""".formatted(OID, facilities));
            statement.execute("""
                insert into passport.change (at, who, facility_oid, subject, field, before, after)
                select now() - n * interval '1 minute', 'Регистратор', '%1$s' || 1 + n %% %2$d, 'Организация', 'phone', '', n::text
                  from generate_series(1, %2$d * 10) n""".formatted(OID, facilities));
            statement.execute(equipment());
            for (var table : new String[]{"facility", "standing", "department", "change", "equipment"}) {
                statement.execute("vacuum analyze passport." + table);
            }
        }
    }

    private String equipment() {
        return """
            insert into passport.equipment (facility_oid, department_oid, type_code, type_name, model, maker, serial,
                        inventory_number, made_year, commissioned_on, service_years, cost_kopecks, funding, verification_on,
                        maintenance_on, state, state_since)
            select '%1$s' || f, '%1$s' || f || '.0.' || 1 + n %% 4, (3001 + n %% 20)::text, 'Вид № ' || n %% 20, 'Модель ' || n %% 300,
                   'Завод № ' || n %% 70, 'SN' || lpad((n::bigint * 7919 %% 10000019)::text, 8, '0'), 'INV-' || lpad(n::text, 7, '0'),
                   2010 + n %% 15, date '2012-01-01' + n * 13 %% 5000, 5 + n %% 10, n %% 9000 * 100000, 'REGIONAL',
                   current_date + n * 31 %% 800 - 60, current_date + n * 17 %% 400 - 40,
                   case when n %% 50 = 0 then 'REPAIR' when n %% 70 = 0 then 'IDLE' when n %% 200 = 1 then 'WRITTEN_OFF'
                        else 'WORKING' end, now()
              from (select n, 1 + n %% %2$d as f from generate_series(1, %2$d * %3$d) n) units"""
                .formatted(OID, facilities, UNITS);
    }
}
