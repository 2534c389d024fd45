package ru.medbus.web.passport.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.BusIT;
import ru.medbus.domain.passport.StaffFilter;
import ru.medbus.domain.passport.Staffing;
import ru.medbus.domain.shared.Snils;
import ru.medbus.web.Screens;
import ru.medbus.web.passport.InventedClinic;

/** The card of a worker: who sees what of him. */
class PersonPagesIT extends BusIT {
    private static final AtomicInteger ACCOUNTS = new AtomicInteger(955_000_000);

    @Autowired
    private Screens screens;
    @Autowired
    private Staffing staffing;
    @Autowired
    private JdbcTemplate jdbc;
    private final Snils snils = Snils.ofAccount(ACCOUNTS.incrementAndGet());
    private InventedClinic main;
    private InventedClinic second;
    private String card;

    @BeforeEach
    void workerOfTwoOrganisations() {
        main = InventedClinic.in(jdbc);
        second = InventedClinic.in(jdbc);
        jdbc.update("""
            insert into passport.person (snils, last_name, first_name, patronymic, born_on, sex)
            values (?, 'Совместителев', 'Савва', 'Саввич', '1979-04-03', 1)""", snils.digits());
        employ(main, "врач-хирург", "MAIN", "1.00");
        employ(second, "врач-эндоскопист", "EXTERNAL", "0.50");
        paper("CERTIFICATE", "Хирургия", "2018-02-01", LocalDate.now().minusDays(3));
        paper("ACCREDITATION", "Эндоскопия", "2024-02-01", LocalDate.now().plusDays(40));
        paper("CATEGORY", "Хирургия", "2020-02-01", null);
        card = "/passport/staff/" + staffing.staff(main.oid(), StaffFilter.everybody(LocalDate.now()), 1).getFirst()
                .person();
    }

    @Test
    void whoKeepsThePassportSeesPostsPapersAndPersonalData() throws Exception {
        assertThat(screens.text(main.registrar(), card)).contains("Совместителев Савва Саввич", snils.formatted(),
                "03.04.1979", "мужской", "врач-хирург", "внешнее совместительство", second.name(), "0,50",
                "ставок 1,50, организаций 2").doesNotContain("??").doesNotContain(" style=");
    }

    @Test
    void expiredPaperIsMarkedAndOneThatEndsSoonIsWarnedOf() throws Exception {
        var page = screens.text(main.registrar(), card).replaceAll("\\s+", " ");
        assertThat(page).containsPattern("badge danger\">истёк " + day(LocalDate.now().minusDays(3)))
                .containsPattern("badge warning\">" + day(LocalDate.now().plusDays(40))).contains("бессрочно");
    }

    @Test
    void doctorSeesNoPersonalData() throws Exception {
        assertThat(screens.text(main.doctor(), card)).contains("врач-хирург", "***-***-*** **", "скрыто")
                .doesNotContain(snils.formatted()).doesNotContain(snils.digits()).doesNotContain("03.04.1979");
    }

    @Test
    void strangersSeeNothingAndAWrongNumberIsNotThere() throws Exception {
        var stranger = InventedClinic.in(jdbc);
        screens.open(stranger.registrar(), card).andExpect(status().isForbidden());
        screens.open("storekeeper", card).andExpect(status().isForbidden());
        screens.open("ministry", "/passport/staff/999999999999").andExpect(status().isNotFound());
        screens.open("ministry", "/passport/staff/" + snils.digits() + "0000000").andExpect(status().isNotFound());
    }

    @Test
    void formerOrganisationSeesItsOwnPostAlone() throws Exception {
        jdbc.update("update passport.employment set ends_on = ?, end_reason = 'Увольнение' where facility_oid = ?",
                LocalDate.now().minusDays(1), main.oid());
        assertThat(screens.text(main.registrar(), card)).contains("врач-хирург", "Увольнение",
                "видны, пока сотрудник работает в вашей").doesNotContain("врач-эндоскопист")
                .doesNotContain(second.name()).doesNotContain(snils.formatted());
        assertThat(screens.text(second.registrar(), card)).contains("врач-хирург", snils.formatted());
        assertThat(screens.text("ministry", card)).contains("врач-хирург", "врач-эндоскопист", snils.formatted());
    }

    @Test
    void whatLoadsChangedIsTold() throws Exception {
        long load = jdbc.queryForObject("""
            insert into passport.load (system, ordered_by, state) values ('FRMR', 'admin', 'DONE') returning id""",
                Long.class);
        jdbc.update("""
            insert into passport.load_change (load_id, kind, key, facility_oid, subject, field, before, after, deed,
                                              person_id)
            select ?, 'EMPLOYMENT', 'x', ?, 'Совместителев С. С., врач-хирург', 'Ставка', '0.25', '1.00', 'CHANGED', id
              from passport.person where snils = ?""", load, main.oid(), snils.digits());
        assertThat(screens.text("ministry", card)).contains("/passport/loads/" + load, "0.25", "изменено");
        assertThat(screens.text(main.doctor(), card)).contains("№ " + load).doesNotContain("/passport/loads/");
    }

    @Test
    void listsOfStaffLeadToTheCard() throws Exception {
        assertThat(screens.text(main.doctor(), "/passport/network/" + main.oid() + "/staff")).contains(card)
                .doesNotContain(snils.digits());
        assertThat(screens.text(main.doctor(), "/passport/" + main.oid())).contains(card);
    }

    private void employ(InventedClinic where, String post, String kind, String rate) {
        jdbc.update("""
            insert into passport.employment (snils, facility_oid, post_code, post_name, kind, rate, begins_on, source)
            values (?, ?, '108', ?, ?, ?::numeric, '2020-09-01', 'LOCAL')""", snils.digits(), where.oid(), post, kind,
                rate);
    }

    private void paper(String kind, String specialty, String issued, LocalDate expires) {
        jdbc.update("""
            insert into passport.qualification (snils, kind, specialty_code, specialty_name, number, issued_on,
                                                expires_on)
            values (?, ?, '74', ?, '99-000001', ?::date, ?)""", snils.digits(), kind, specialty, issued, expires);
    }

    private static String day(LocalDate day) {
        return "%1$td.%1$tm.%1$tY".formatted(day);
    }
}
