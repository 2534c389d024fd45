package ru.medbus.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Invented beneficiaries with two benefits each and the prescriptions of three years: five hundred organisations, one of
 * which writes a tenth of all. The indexes of the prescriptions are made anew afterwards, as a sort is cheaper than as
 * many insertions.
 */
final class FilledPrescriptions {
    static final String CLINIC = "1.2.643.5.1.13.13.12.2.99.9999";
    static final String OTHER = "1.2.643.5.1.13.13.12.2.91.";
    static final int OTHERS = 499;
    static final int PEOPLE = 200_003;
    static final int DRUGS = 2_000;
    static final int CATEGORIES = 12;
    static final long FIRST_PERSON = 1_000_000;
    static final long FIRST = 10_000_000;
    private static final long STRIDE = 7_919;
    private static final int CHUNK = 500_000;

    private final Connection database;
    private final int count;

    FilledPrescriptions(Connection database, int count) {
        this.database = database;
        this.count = count;
    }

    void fill() throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute("set maintenance_work_mem = '512MB'");
            statement.execute("set session_replication_role = replica"); // what is referred to is there
            for (var rows : people()) {
                statement.execute(rows);
            }
            var indexes = indexes();
            for (var index : indexes) {
                statement.execute("drop index " + index.name());
            }
            for (int from = 1; from <= count; from += CHUNK) {
                statement.execute(prescriptions(from, Math.min(count, from + CHUNK - 1)));
            }
            for (var index : indexes) {
                statement.execute(index.definition());
            }
            statement.execute("set session_replication_role = origin");
            statement.execute("vacuum analyze");
        }
    }

    /** Number of the person of prescription n, which is his СНИЛС. */
    static long person(int n) {
        return 1 + n * STRIDE % PEOPLE;
    }

    private record Index(String name, String definition) {}

    private List<Index> indexes() throws SQLException {
        var indexes = new ArrayList<Index>();
        try (var statement = database.createStatement(); var rows = statement.executeQuery("""
            select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index
             where indrelid = 'drugsupply.prescription'::regclass and not indisunique""")) {
            while (rows.next()) {
                indexes.add(new Index(rows.getString(1), rows.getString(2)));
            }
        }
        return indexes;
    }

    private static List<String> people() {
        return List.of("""
            insert into patient.person (id, snils, enp, family, given, patronymic, born_on, sex, region)
                   overriding system value
            select %1$d + n, lpad(n::text, 11, '0'), '9900' || lpad(n::text, 12, '0'), %3$s,
                   (array['Вера', 'Нина', 'Олег', 'Пётр', 'Зоя'])[1 + n %% 5], 'Примеровна', date '1930-01-01' + n * 7 %% 30000,
                   1 + n %% 2, '99'
              from generate_series(1, %2$d) n""".formatted(FIRST_PERSON, PEOPLE, family("n")), """
            insert into drugsupply.category (code, name, register, icd10, money, percent)
            select '9.99000.' || lpad(n::text, 4, '0'), 'Вымышленная категория № ' || n,
                   (array['FEDERAL', 'REGIONAL', 'ADDITIONAL'])[1 + n %% 3], case n %% 2 when 0 then 'J40-J47;E11' else '' end,
                   n %% 3 = 0, 100 - n %% 2 * 50 from generate_series(1, %d) n""".formatted(CATEGORIES), """
            insert into drugsupply.beneficiary (person_id, facility_oid)
            select %d + n, '%s' || n %% %d from generate_series(1, %d) n"""
                .formatted(FIRST_PERSON, OTHER, OTHERS, PEOPLE), """
            insert into drugsupply.benefit (person_id, category_code, diagnosis, valid_from, valid_to, source, entered_by)
            select %d + n, '9.99000.' || lpad((1 + (n + b * 5) %% %d)::text, 4, '0'), 'J45.0', current_date - n %% 3000,
                   case when n %% 4 = 0 then current_date + n %% 700 - 100 end, 'DEMO', 'bench'
              from generate_series(1, %d) n, generate_series(0, 1) b
             where n %% 4 <> 0 or n %% 3000 >= 100""".formatted(FIRST_PERSON, CATEGORIES, PEOPLE), """
            insert into drugsupply.nsu_refusal (person_id, year, part, source, noted_by)
            select %d + n, extract(year from current_date), 'DRUGS', 'DEMO', 'bench'
              from generate_series(1, %d, 10) n""".formatted(FIRST_PERSON, PEOPLE), """
            insert into drugsupply.drug (code, inn, form, dose, unit, lists)
            select 'bench-' || n, initcap(%s) || 'ин', 'таблетки', n %% 50 || ' мг', 'таб.', 'ONLP'
              from generate_series(1, %d) n""".formatted(syllables("n"), DRUGS), """
            insert into drugsupply.drug_item (code, drug_code, name, pack_size)
            select 'bench-' || n || '-' || i, 'bench-' || n, initcap(%s) || 'ин-' || i, 30
              from generate_series(1, %d) n, generate_series(1, 3) i""".formatted(syllables("n"), DRUGS));
    }

    private static String syllables(String n) {
        return """
            (array['ба', 'во', 'га', 'де', 'жу', 'зе', 'ка', 'ли', 'мо', 'не', 'па', 'ри'])[1 + %1$s %% 12]
            || (array['бор', 'вен', 'гол', 'дан', 'кар', 'лам', 'мет', 'пел', 'рос', 'тол', 'фен'])[1 + %1$s / 12 %% 11]
            || (array['а', 'е', 'и', 'о', 'у', 'я', 'э'])[1 + %1$s / 132 %% 7]""".formatted(n);
    }

    /** 924 family names, evidently invented. */
    static String family(String n) {
        return "initcap(" + syllables(n) + ") || 'примеров'";
    }

    private String prescriptions(int from, int to) {
        return """
            insert into drugsupply.prescription (id, document_id, facility_oid, form_code, series, number, paper, state, person_id,
                        category_code, percent, fund, diagnosis, drug_code, item_code, single_dose, times_a_day, course_days,
                        quantity, signa, term_code, issued_on, valid_until, doctor, doctor_name, created_at)
                   overriding system value
            select %4$d + n, lpad(to_hex(n), 32, '0')::uuid,
                   case when n / 13 %% 10 = 0 then '%5$s' else '%6$s' || n %% %7$d end, '148-1-04l',
                   '99' || lpad((n %% %7$d)::text, 3, '0'), lpad(n::text, 8, '0'), n %% 25 = 0,
                   case when %3$d - n > %3$d / 20 then (array['DISPENSED', 'DISPENSED', 'DISPENSED', 'EXPIRED', 'ANNULLED'])[1 + n %% 5]
                        else (array['REGISTERED', 'REGISTERED', 'PARTLY_DISPENSED', 'DISPENSED', 'DELAYED'])[1 + n %% 5] end,
                   %8$d + 1 + n::bigint * %13$d %% %9$d, '9.99000.' || lpad((1 + n %% %10$d)::text, 4, '0'), 100, 1 + n %% 2,
                   (array['J45.0', 'E11.9', 'I10', 'I25.1', 'C50.9'])[1 + n %% 5],
                   'bench-' || 1 + n / 7 %% %11$d, case when n %% 7 = 0 then 'bench-' || 1 + n / 7 %% %11$d || '-1' end, 1, 1, 30, 30,
                   'По 1 таблетке утром', '2', day, day + 30, 'doctor' || n / 3 %% 924, %12$s || ' Олег Олегович', day
              from (select n, current_date - ((%3$d - n)::bigint * 1095 / %3$d)::int as day
                      from generate_series(%1$d, %2$d) n) given""".formatted(from, to, count, FIRST, CLINIC, OTHER,
                OTHERS,
                FIRST_PERSON, PEOPLE, CATEGORIES, DRUGS, family("n / 3"), STRIDE);
    }
}
