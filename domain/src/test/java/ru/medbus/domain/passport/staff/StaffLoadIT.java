package ru.medbus.domain.passport.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.passport.Change;
import ru.medbus.domain.passport.ChangeLog;
import ru.medbus.domain.passport.Employment;
import ru.medbus.domain.passport.Qualification;
import ru.medbus.domain.passport.Source;
import ru.medbus.domain.passport.StaffFilter;
import ru.medbus.domain.passport.StaffMember;
import ru.medbus.domain.passport.Staffing;
import ru.medbus.domain.passport.Worker;
import ru.medbus.domain.passport.federal.FederalLoads;
import ru.medbus.domain.passport.federal.FederalRefusedException;
import ru.medbus.domain.passport.federal.FederalRun;
import ru.medbus.domain.passport.federal.LoadChange.Deed;
import ru.medbus.domain.passport.federal.PersonChange;
import ru.medbus.domain.shared.Snils;

/** Staff of an organisation comes in portions; a portion is applied whole or not at all. */
@DatabaseTest
class StaffLoadIT {
    private static final AtomicInteger NUMBERS = new AtomicInteger(1);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate BEGUN = LocalDate.of(2020, 9, 1);

    @Autowired
    private StaffLoad load;
    @Autowired
    private StaffOrders orders;
    @Autowired
    private Staffing staffing;
    @Autowired
    private FederalLoads loads;
    @Autowired
    private ChangeLog changes;
    @Autowired
    private JdbcTemplate jdbc;
    private final int number = NUMBERS.getAndIncrement();
    private final String facility = "1.2.643.5.1.13.13.12.2.98." + number;
    private final String department = facility + ".0.1";

    @BeforeEach
    void network() {
        jdbc.update("insert into passport.facility (oid, kind, full_name, short_name, source)"
                + " values (?, 'MEDICAL', 'Больница', 'Больница', 'FRMO')", facility);
        jdbc.update("insert into passport.department (oid, facility_oid, name, source) values (?, ?, 'Стационар',"
                + " 'FRMO')", department, facility);
    }

    @Test
    void portionsFollowEachOtherAndTheLastOneEndsTheLoad() {
        long run = orders.one(facility, "admin");
        apply(run, 1, 2, person(1, "Примеров"));
        assertThat(loads.find(run).orElseThrow().state()).isEqualTo(FederalRun.State.RUNNING);
        apply(run, 2, 2, person(2, "Тестов"));
        assertThat(loads.find(run).orElseThrow().detail()).isEqualTo("добавлено 2");
        assertThat(loads.find(run).orElseThrow().state()).isEqualTo(FederalRun.State.DONE);
        assertThat(names()).containsExactly("Примеров Иван Иванович", "Тестов Иван Иванович");
        assertThat(staff().getFirst().department()).isEqualTo("Стационар");
        assertThat(changes.of(facility, 10)).extracting(Change::subject)
                .containsExactlyInAnyOrder("Примеров И. И., врач-терапевт", "Тестов И. И., врач-терапевт");
    }

    @Test
    void portionThatComesTwiceIsAppliedOnce() {
        long run = orders.one(facility, "admin");
        apply(run, 1, 1, person(1, "Примеров"));
        apply(run, 1, 1, person(1, "Иначев"), person(2, "Тестов"));
        assertThat(names()).containsExactly("Примеров Иван Иванович");
    }

    @Test
    void whoHasLeftIsClosedWithTheReasonOfFrmr() {
        apply(orders.one(facility, "admin"), 1, 1, person(1, "Примеров"));
        long second = orders.one(facility, "admin");
        apply(second, 1, 1, person(1, "Примеров", job -> ended(job, LocalDate.of(2026, 2, 27), "Увольнение")));
        assertThat(staff()).isEmpty();
        var career = staffing.career(snils(1)).getFirst().employment();
        assertThat(career.endsOn()).contains(LocalDate.of(2026, 2, 27));
        assertThat(career.endReason()).isEqualTo("Увольнение");
        assertThat(loads.summary(second)).contains("закрыто 1");
    }

    @Test
    void whoHasGoneFromFrmrIsClosedNotDeletedAndComesBack() {
        apply(orders.one(facility, "admin"), 1, 1, person(1, "Примеров"), person(2, "Тестов"));
        apply(orders.one(facility, "admin"), 1, 1, person(2, "Тестов"));
        assertThat(names()).containsExactly("Тестов Иван Иванович");
        assertThat(staffing.career(snils(1)).getFirst().employment().endReason()).isEqualTo("нет в ФРМР");
        assertThat(changes.of(facility, 1)).extracting(Change::why, Change::after)
                .containsExactly(tuple("нет в ФРМР", "2026-03-01"));
        apply(orders.one(facility, "admin"), 1, 1, person(1, "Примеров"), person(2, "Тестов"));
        assertThat(names()).hasSize(2);
        assertThat(staffing.career(snils(1))).singleElement()
                .satisfies(member -> assertThat(member.employment().endReason()).isEmpty());
    }

    @Test
    void nobodyIsClosedBeforeTheLastPortion() {
        apply(orders.one(facility, "admin"), 1, 1, person(1, "Примеров"), person(2, "Тестов"));
        apply(orders.one(facility, "admin"), 1, 2, person(2, "Тестов"));
        assertThat(names()).hasSize(2);
    }

    @Test
    void changesOfAPersonAreHisOwnThoughAnotherHasHisNameAndPost() {
        apply(orders.one(facility, "admin"), 1, 1, person(1, "Примеров"), person(2, "Примеров"));
        long second = orders.one(facility, "admin");
        apply(second, 1, 1, person(1, "Примеров"), person(2, "Примеров", job -> rated(job, "0.50")));
        long third = orders.one(facility, "admin");
        apply(third, 1, 1, person(1, "Примеров"));
        assertThat(loads.ofPerson(number(1), 10)).extracting(PersonChange::deed).containsExactly(Deed.ADDED);
        assertThat(loads.ofPerson(number(2), 10)).extracting(PersonChange::loadId, PersonChange::field,
                PersonChange::before, PersonChange::after, PersonChange::deed).startsWith(
                        tuple(third, "Окончание", "", "2026-03-01", Deed.CLOSED),
                        tuple(second, "Ставка", "1.00", "0.50", Deed.CHANGED));
    }

    @Test
    void localStaffIsNotClosedByFrmr() {
        jdbc.update("insert into passport.person (snils, last_name, first_name, born_on, sex)"
                + " values (?, 'Аптекарев', 'Андрей', '1980-01-01', 1)", snils(3));
        jdbc.update("insert into passport.employment (snils, facility_oid, post_code, post_name, kind, rate, begins_on,"
                + " source) values (?, ?, '225', 'провизор', 'MAIN', 1, '2020-01-01', 'LOCAL')", snils(3), facility);
        apply(orders.one(facility, "admin"), 1, 1, person(1, "Примеров"));
        assertThat(names()).contains("Аптекарев Андрей");
    }

    @Test
    void portionsOfTwoOrganisationsAreAppliedAtTheSameTime() throws Exception {
        var other = facility + "000";
        jdbc.update("insert into passport.facility (oid, kind, full_name, short_name, source)"
                + " values (?, 'MEDICAL', 'Вторая', 'Вторая', 'FRMO')", other);
        var people = IntStream.range(10, 60).mapToObj(i -> person(i, "Примеров")).toList();
        var theirs = people.reversed().stream()
                .map(each -> withJob(each, job -> placed(moved(job, other), ""))).toList();
        for (int round = 0; round < 5; round++) {
            long run = orders.one(facility, "admin");
            orders.ask(new StaffOrder(run, other, 1));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var first = threads.submit(() -> load.apply(new StaffOrder(run, facility, 1),
                        new StaffPortion(facility, 1, 1, people), TODAY));
                var second = threads.submit(() -> load.apply(new StaffOrder(run, other, 1),
                        new StaffPortion(other, 1, 1, theirs), TODAY));
                first.get();
                second.get();
            }
            assertThat(loads.find(run).orElseThrow().state()).isEqualTo(FederalRun.State.DONE);
        }
    }

    record Broken(String fact, UnaryOperator<StaffRecord> spoil, String says) {
        @Override
        public String toString() {
            return fact;
        }
    }

    static Stream<Broken> broken() {
        return Stream.of(
                new Broken("СНИЛС is not one", each -> new StaffRecord(new Worker("99700000001", "Примеров", "Иван", "",
                        LocalDate.of(1980, 1, 1), 1), List.of(), List.of()), "СНИЛС не проходит проверку"),
                new Broken("rate is nothing", each -> withJob(each, job -> rated(job, "0")), "ставка 0"),
                new Broken("rate is three", each -> withJob(each, job -> rated(job, "3")), "больше 0 и не больше 2"),
                new Broken("ended before begun",
                        each -> withJob(each, job -> ended(job, LocalDate.of(2019, 1, 1), "Увольнение")),
                        "окончена раньше, чем начата"),
                new Broken("unknown department", each -> withJob(each, job -> placed(job, "1.2.3")),
                        "подразделения 1.2.3 у организации нет"),
                new Broken("certificate ends before it is given",
                        each -> new StaffRecord(each.worker(), each.employments(),
                                List.of(new Qualification(each.worker().snils(), Qualification.Kind.CERTIFICATE, "49",
                                        "Терапия", "1", BEGUN, Optional.of(BEGUN.minusDays(1))))),
                        "кончается раньше, чем выдан"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void brokenPortionChangesNothingAndSaysWhere(Broken broken) {
        long run = orders.one(facility, "admin");
        assertThatThrownBy(() -> apply(run, 1, 1, person(1, "Примеров"),
                broken.spoil().apply(person(2, "Тестов"))))
                .isInstanceOf(FederalRefusedException.class)
                .hasMessageContaining("ФРМР, " + facility + ", порция 1, строка 2").hasMessageContaining(broken.says());
        assertThat(staff()).isEmpty();
    }

    @Test
    void refusedPortionEndsTheLoadAsRefusedAndCanBeAppliedLater() {
        long run = orders.one(facility, "admin");
        orders.refused(new StaffOrder(run, facility, 1), "МО не найдена", List.of());
        assertThat(loads.find(run).orElseThrow().state()).isEqualTo(FederalRun.State.REFUSED);
        assertThat(loads.find(run).orElseThrow().detail()).contains("не загружены организации: 1");
        apply(run, 1, 1, person(1, "Примеров"));
        assertThat(loads.find(run).orElseThrow().state()).isEqualTo(FederalRun.State.DONE);
    }

    @Test
    void doctorsAreFoundByTheBeginningOfTheName() {
        apply(orders.one(facility, "admin"), 1, 1, person(1, "Примеров"), person(2, "Тестов"),
                person(4, "Примерченко", job -> new Employment(job.snils(), job.facilityOid(), job.departmentOid(),
                        "151", "медицинская сестра", job.kind(), job.rate(), job.beginsOn(), job.endsOn(), "",
                        job.source())));
        assertThat(staffing.doctors(facility, "прим", TODAY, 10)).extracting(each -> each.worker().lastName())
                .containsExactly("Примеров");
        assertThat(staffing.doctors(facility, "%", TODAY, 10)).as("a sign of patterns is a letter").isEmpty();
        assertThat(staffing.doctors(facility, "", BEGUN.minusDays(1), 10)).isEmpty();
        assertThat(staffing.employments(snils(1), TODAY)).hasSize(1);
    }

    @Test
    void thoseWhosePaperEndsSoonAreFound() {
        apply(orders.one(facility, "admin"), 1, 1, person(1, "Примеров"), person(2, "Тестов"));
        jdbc.update("update passport.qualification set expires_on = '2026-03-20' where snils = ?", snils(2));
        assertThat(staffing.staff(facility, new StaffFilter("", "", "", Optional.of(TODAY),
                Optional.of(TODAY.plusDays(30))), 10)).extracting(each -> each.worker().lastName())
                .containsExactly("Тестов");
    }

    private void apply(long run, int part, int parts, StaffRecord... people) {
        load.apply(new StaffOrder(run, facility, part), new StaffPortion(facility, part, parts, List.of(people)),
                TODAY);
    }

    private List<StaffMember> staff() {
        return staffing.staff(facility, StaffFilter.everybody(TODAY.plusDays(1)), 100);
    }

    private List<String> names() {
        return staff().stream().map(member -> member.worker().name()).toList();
    }

    private long number(int person) {
        return staffing.career(snils(person)).getFirst().person();
    }

    private String snils(int person) {
        return Snils.ofAccount(990_000_000 + number * 100 + person).digits();
    }

    private StaffRecord person(int person, String lastName) {
        return person(person, lastName, job -> job);
    }

    private StaffRecord person(int person, String lastName, UnaryOperator<Employment> job) {
        var snils = snils(person);
        return withJob(new StaffRecord(
                new Worker(snils, lastName, "Иван", "Иванович", LocalDate.of(1980, 5, 5), 1),
                List.of(new Employment(snils, facility, Optional.of(department), "109", "врач-терапевт",
                        Employment.Kind.MAIN, new BigDecimal("1.00"), BEGUN, Optional.empty(), "", Source.FRMO)),
                List.of(new Qualification(snils, Qualification.Kind.ACCREDITATION, "49", "Терапия", "99-" + person,
                        LocalDate.of(2024, 1, 1), Optional.of(LocalDate.of(2029, 1, 1))))),
                job);
    }

    private static StaffRecord withJob(StaffRecord person, UnaryOperator<Employment> edit) {
        return new StaffRecord(person.worker(), person.employments().stream().map(edit).toList(),
                person.qualifications());
    }

    private static Employment rated(Employment job, String rate) {
        return new Employment(job.snils(), job.facilityOid(), job.departmentOid(), job.postCode(), job.postName(),
                job.kind(), new BigDecimal(rate), job.beginsOn(), job.endsOn(), job.endReason(), job.source());
    }

    private static Employment moved(Employment job, String facility) {
        return new Employment(job.snils(), facility, job.departmentOid(), job.postCode(), job.postName(), job.kind(),
                job.rate(), job.beginsOn(), job.endsOn(), job.endReason(), job.source());
    }

    private static Employment placed(Employment job, String department) {
        return new Employment(job.snils(), job.facilityOid(), Optional.of(department).filter(oid -> !oid.isEmpty()),
                job.postCode(), job.postName(),
                job.kind(), job.rate(), job.beginsOn(), job.endsOn(), job.endReason(), job.source());
    }

    private static Employment ended(Employment job, LocalDate day, String why) {
        return new Employment(job.snils(), job.facilityOid(), job.departmentOid(), job.postCode(), job.postName(),
                job.kind(), job.rate(), job.beginsOn(), Optional.of(day), why, job.source());
    }
}
