package ru.medbus.routes.drugsupply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.BusIT;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.Workers;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.prescriber.DispensingRight;
import ru.medbus.domain.drugsupply.prescriber.Licence;
import ru.medbus.domain.drugsupply.prescriber.Licences;
import ru.medbus.domain.drugsupply.prescriber.PrescribingRight;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.reference.calendar.RegionTime;
import ru.medbus.domain.reference.dictionary.DictionaryQueries;
import ru.medbus.domain.shared.Ogrn;
import ru.medbus.domain.shared.Snils;
import ru.medbus.web.Screens;

/** Doctors and pharmacists outside the demo: an administrator says which worker of ФРМР a user is, the register says the rest. */
class StaffPrescribersIT extends BusIT {
    private static final String CLINIC = "1.2.643.5.1.13.13.12.2.93.1";
    private static final String PHARMACY = "1.2.643.5.1.13.13.12.4.93.3";
    private static final String PHARMACIST = Snils.ofAccount(993_000_003).digits();
    private static final String PHARMACY_HEAD = Snils.ofAccount(993_000_004).digits();
    private static final String DOCTOR = Snils.ofAccount(993_000_001).digits();
    private static final String HEAD = Snils.ofAccount(993_000_002).digits();

    @Autowired
    private Screens screens;
    @Autowired
    private Workers workers;
    @Autowired
    private PrescribingRight right;
    @Autowired
    private DispensingRight pharmacists;
    @Autowired
    private Network network;
    @Autowired
    private Licences licences;
    @Autowired
    private DictionaryQueries dictionaries;
    @Autowired
    private RegionTime day;
    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void clinicOfTheNetwork() {
        facility(CLINIC, "MEDICAL", 199_990_009_301L);
        employment(DOCTOR, "Лечилова", "врач-терапевт", "109", CLINIC);
        employment(HEAD, "Главврачёва", "Главный врач медицинской организации", "334", CLINIC);
        workers.bind(user("expert"), "", Actor.HUB);
    }

    @Test
    void userBoundToADoctorOfTheRegisterPrescribesAsHim() throws Exception {
        assertRefused("NOT_BOUND");
        var card = "/console/users/" + user("expert") + "/worker";
        assertThat(screens.send("admin", card, "snils", "123-456-789 00").andReturn().getResponse()
                .getContentAsString()).contains("верным контрольным числом");
        screens.send("admin", card, "snils", Snils.parse(DOCTOR).orElseThrow().formatted())
                .andExpect(status().is3xxRedirection());
        assertThat(screens.text("admin", card)).contains("Лечилова Вера Витальевна", "врач-терапевт",
                "в этой организации не работает").doesNotContain("??");
        assertRefused("FACILITY_FACTS");
        licences.put(new Licence(CLINIC, "ЛО-99-01-000001", "Департамент образцов, 01.02.2020",
                licences.of(CLINIC).map(Licence::revision).orElse(0)), Actor.HUB);
        var known = prescribers().of("expert", "кто угодно", CLINIC);
        assertThat(known.fullName()).isEqualTo("Лечилова Вера Витальевна");
        assertThat(known.doctor().post().code()).isEqualTo("109");
        assertThat(known.head().name().family()).isEqualTo("Главврачёва");
        assertThat(known.facility().licence()).isEqualTo("ЛО-99-01-000001");
    }

    @Test
    void pharmacistOfTheRegisterSignsForHisPharmacyAndADoctorDoesNot() {
        facility(PHARMACY, "MEDICAL", 199_990_009_302L);
        employment(PHARMACIST, "Аптекарева", "Фармацевт", "58", PHARMACY);
        employment(PHARMACY_HEAD, "Заведующая", "Заведующий аптечной организации", "330", PHARMACY);
        licences.put(new Licence(PHARMACY, "ЛО-99-02-000001", "Департамент образцов, 01.02.2020",
                licences.of(PHARMACY).map(Licence::revision).orElse(0)), Actor.HUB);
        var pharmacies = new StaffPharmacists(signers(), pharmacists);
        workers.bind(user("expert"), PHARMACIST, Actor.HUB);
        var known = pharmacies.of("expert", PHARMACY);
        assertThat(known.fullName()).isEqualTo("Аптекарева Вера Витальевна");
        assertThat(known.head().name().family()).isEqualTo("Заведующая");
        workers.bind(user("expert"), DOCTOR, Actor.HUB);
        assertThatThrownBy(() -> pharmacies.of("expert", CLINIC)).hasMessageContaining("отпускать лекарства");
    }

    @Test
    void oneWorkerIsOneUserAndTheAuditTellsNoWholeNumber() throws Exception {
        workers.bind(user("expert"), DOCTOR, Actor.HUB);
        var other = "/console/users/" + user("economist") + "/worker";
        assertThat(screens.send("admin", other, "snils", DOCTOR).andReturn().getResponse().getContentAsString())
                .contains("уже занято");
        assertThat(database.queryForList("select after from access.audit_record where subject = 'expert'"
                + " and action = 'STAFF_CHANGED'", String.class)).noneMatch(text -> text.contains(DOCTOR))
                .anyMatch(text -> text.contains("***" + DOCTOR.substring(7)));
        screens.open("doctor", other).andExpect(status().isForbidden());
    }

    @Test
    void everythingThatTheDocumentLacksIsNamedAtOnce() {
        var nothing = new PrescribingFacilities(network, licences, dictionaries,
                new PrescriberDocumentProperties("", "1.1"));
        var bare = "1.2.643.5.1.13.13.12.2.93.2";
        database.update("insert into passport.facility (oid, kind, full_name, short_name, source)"
                + " values (?, 'MEDICAL', 'Пустая', 'Пустая', 'FRMO') on conflict do nothing", bare);
        assertThatThrownBy(() -> nothing.get(bare)).hasMessageContaining("ОГРН").hasMessageContaining("адрес")
                .hasMessageContaining("телефон").hasMessageContaining("лицензия")
                .hasMessageContaining("medbus.prescriber.document.region");
    }

    private void assertRefused(String rule) {
        assertThatThrownBy(() -> prescribers().of("expert", "кто угодно", CLINIC)).satisfies(
                each -> assertThat(((DrugSupplyRefusedException) each).names(rule)).as(each.getMessage()).isTrue());
    }

    private StaffPrescribers prescribers() {
        return new StaffPrescribers(signers(), right);
    }

    private StaffSigners signers() {
        return new StaffSigners(workers, new PrescribingFacilities(network, licences, dictionaries,
                new PrescriberDocumentProperties("76", "1.1")), day);
    }

    private long user(String login) {
        return database.queryForObject("select id from access.staff where login = ?", Long.class, login);
    }

    private void facility(String oid, String kind, long ogrn) {
        database.update("""
            insert into passport.facility (oid, kind, full_name, short_name, ogrn, address, post_index, phone, source)
            values (?, ?, 'Организация вне демонстрации', 'Организация', ?, 'ул. Тестовая, 1', '000000',
                   '+70000000000', 'FRMO') on conflict do nothing
            """, oid, kind, Ogrn.ofOrganisation(ogrn).digits());
    }

    private void employment(String snils, String family, String post, String code, String facility) {
        database.update("insert into passport.person (snils, last_name, first_name, patronymic, born_on, sex)"
                + " values (?, ?, 'Вера', 'Витальевна', date '1980-01-01', 2) on conflict do nothing", snils, family);
        database.update("""
            insert into passport.employment (snils, facility_oid, post_code, post_name, kind, rate, begins_on, source)
            values (?, ?, ?, ?, 'MAIN', 1, date '2020-01-01', 'FRMO') on conflict do nothing
            """, snils, facility, code, post);
        database.update("""
            insert into passport.qualification (snils, kind, specialty_code, specialty_name, number, issued_on, expires_on)
            values (?, 'ACCREDITATION', '76', 'Терапия', 'А-1', date '2022-01-01', ?) on conflict do nothing
            """, snils, LocalDate.now().plusYears(1));
    }
}
