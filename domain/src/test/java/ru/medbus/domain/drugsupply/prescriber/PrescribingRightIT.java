package ru.medbus.domain.drugsupply.prescriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.passport.Staffing;
import ru.medbus.domain.shared.Snils;

/** Who may prescribe follows from ФРМР: the post, the days, what allows him to work. */
@DatabaseTest
class PrescribingRightIT {
    private static final AtomicInteger NUMBERS = new AtomicInteger(1);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private PrescribingRight right;
    @Autowired
    private DispensingRight pharmacists;
    @Autowired
    private Staffing staffing;
    @Autowired
    private JdbcTemplate database;
    private final int number = NUMBERS.getAndIncrement();
    private final String clinic = "1.2.643.5.1.13.13.12.2.94." + number;
    private final String snils = Snils.ofAccount(994_000_000 + number).digits();

    @BeforeEach
    void clinicWithAWorker() {
        facility(clinic);
        worker(snils, "Врачёва");
    }

    @Test
    void doctorWithALastingCertificateMayPrescribeWhereHeWorks() {
        post(snils, clinic, "109", "врач-терапевт", LocalDate.of(2020, 1, 1), null);
        certificate(LocalDate.of(2027, 1, 1));
        assertThat(right.of(snils, clinic, DAY).employment().postName()).isEqualTo("врач-терапевт");
        assertThat(right.of(snils, clinic, LocalDate.of(2027, 1, 1)).worker().name()).startsWith("Врачёва");
        assertRefused(LocalDate.of(2027, 1, 2), "NOT_QUALIFIED");
    }

    @Test
    void withoutAPostOnTheDayOrInThisOrganisationHeMayNot() {
        certificate(LocalDate.of(2027, 1, 1));
        assertRefused(DAY, "NOT_EMPLOYED");
        post(snils, clinic, "109", "врач-терапевт", LocalDate.of(2020, 1, 1), LocalDate.of(2026, 3, 1));
        assertThat(right.of(snils, clinic, LocalDate.of(2026, 3, 1))).isNotNull();
        assertRefused(DAY, "NOT_EMPLOYED");
        var other = clinic + ".9";
        facility(other);
        post(snils, other, "109", "врач-терапевт", LocalDate.of(2020, 1, 1), null);
        assertRefused(DAY, "NOT_EMPLOYED");
        assertThat(right.of(snils, other, DAY)).isNotNull();
    }

    @Test
    void postThatIsNotEntitledIsNamed() {
        certificate(LocalDate.of(2027, 1, 1));
        post(snils, clinic, "201", "медицинская сестра", LocalDate.of(2020, 1, 1), null);
        assertThatThrownBy(() -> right.of(snils, clinic, DAY)).hasMessageContaining("медицинская сестра")
                .hasMessageContaining("medbus.prescriber.posts");
        var byCode = new PrescribingRight(staffing, new PrescriberProperties(Set.of("201"), Set.of(), Set.of(), true));
        assertThat(byCode.of(snils, clinic, DAY)).isNotNull();
    }

    @Test
    void withoutCertificateOrAccreditationHeMayNotUnlessTheRegionSaysSo() {
        post(snils, clinic, "109", "врач-терапевт", LocalDate.of(2020, 1, 1), null);
        assertRefused(DAY, "NOT_QUALIFIED");
        var lenient = new PrescribingRight(staffing,
                new PrescriberProperties(Set.of(), Set.of("врач"), Set.of(), false));
        assertThat(lenient.of(snils, clinic, DAY)).isNotNull();
    }

    @Test
    void strangerToTheRegisterIsTold() {
        assertThatThrownBy(() -> right.of(Snils.ofAccount(994_900_000 + number).digits(), clinic, DAY))
                .satisfies(each -> assertThat(((DrugSupplyRefusedException) each).names("WORKER_UNKNOWN")).isTrue());
    }

    @Test
    void headOfTheOrganisationIsFoundByHisPost() {
        assertThatThrownBy(() -> right.head(clinic, DAY)).hasMessageContaining("нет действующего руководителя");
        post(snils, clinic, "334", "Главный врач медицинской организации", LocalDate.of(2020, 1, 1), null);
        assertThat(right.head(clinic, DAY).worker().snils()).isEqualTo(snils);
    }

    @Test
    void pharmacistHandsOutAndDoesNotPrescribeADoctorTheOtherWayRound() {
        certificate(LocalDate.of(2027, 1, 1));
        post(snils, clinic, "58", "Фармацевт", LocalDate.of(2020, 1, 1), null);
        assertThat(pharmacists.of(snils, clinic, DAY).employment().postCode()).isEqualTo("58");
        assertRefused(DAY, "POST_NOT_ENTITLED");
        var doctor = clinic + ".1";
        facility(doctor);
        post(snils, doctor, "109", "врач-терапевт", LocalDate.of(2020, 1, 1), null);
        assertThatThrownBy(() -> pharmacists.of(snils, doctor, DAY)).hasMessageContaining("medbus.pharmacist.posts");
    }

    private void assertRefused(LocalDate day, String rule) {
        assertThatThrownBy(() -> right.of(snils, clinic, day)).satisfies(
                each -> assertThat(((DrugSupplyRefusedException) each).names(rule)).as(each.getMessage()).isTrue());
    }

    private void facility(String oid) {
        database.update("insert into passport.facility (oid, kind, full_name, short_name, source)"
                + " values (?, 'MEDICAL', 'Больница', 'Больница', 'FRMO')", oid);
    }

    private void worker(String of, String family) {
        database.update("insert into passport.person (snils, last_name, first_name, patronymic, born_on, sex)"
                + " values (?, ?, 'Вера', 'Витальевна', date '1980-01-01', 2)", of, family);
    }

    private void post(String of, String facility, String code, String name, LocalDate from, LocalDate to) {
        database.update("""
            insert into passport.employment (snils, facility_oid, post_code, post_name, kind, rate, begins_on, ends_on,
                   source) values (?, ?, ?, ?, 'MAIN', 1, ?, ?, 'FRMO')
            """, of, facility, code, name, from, to);
    }

    private void certificate(LocalDate until) {
        database.update("""
            insert into passport.qualification (snils, kind, specialty_code, specialty_name, number, issued_on, expires_on)
            values (?, 'ACCREDITATION', '76', 'Терапия', ?, date '2022-01-01', ?)
            """, snils, "А-" + number, until);
    }
}
