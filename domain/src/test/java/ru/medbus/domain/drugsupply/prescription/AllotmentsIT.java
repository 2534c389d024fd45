package ru.medbus.domain.drugsupply.prescription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.medbus.domain.drugsupply.prescription.Prescribed.DOCTOR;
import static ru.medbus.domain.drugsupply.prescription.Prescribed.PILLS;
import static ru.medbus.domain.drugsupply.prescription.Prescribed.TODAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.Finding;
import ru.medbus.domain.drugsupply.Patients;
import ru.medbus.domain.drugsupply.allotment.Allotments;
import ru.medbus.domain.drugsupply.allotment.Limit;
import ru.medbus.domain.drugsupply.allotment.LimitChange;
import ru.medbus.domain.drugsupply.allotment.LimitDraft;
import ru.medbus.domain.drugsupply.allotment.LimitFilter;
import ru.medbus.domain.drugsupply.allotment.LimitTerms;
import ru.medbus.domain.drugsupply.beneficiary.Benefit;
import ru.medbus.domain.drugsupply.beneficiary.BeneficiaryRegister;
import ru.medbus.domain.drugsupply.beneficiary.Categories;
import ru.medbus.domain.drugsupply.beneficiary.Programme;
import ru.medbus.domain.drugsupply.stock.Batch;
import ru.medbus.domain.drugsupply.stock.Place;
import ru.medbus.domain.drugsupply.stock.StockOpening;
import ru.medbus.domain.drugsupply.stock.StockPlaces;
import ru.medbus.domain.drugsupply.stock.Terms;
import ru.medbus.domain.patient.Persons;
import ru.medbus.domain.shared.Gtin;

/** What an organisation may still prescribe: prescriptions take of its limits and give back what was not dispensed. */
@DatabaseTest
class AllotmentsIT {
    private static final AtomicLong NUMBERS = new AtomicLong(1);
    private static final String ASTHMA = "2.99000.0741";
    private static final Actor MINISTRY = Actor.HUB;

    @Autowired
    private Allotments allotments;
    @Autowired
    private Prescriptions prescriptions;
    @Autowired
    private PaperPrescriptions papers;
    @Autowired
    private PrescriptionRules rules;
    @Autowired
    private Dispensings dispensings;
    @Autowired
    private Numbers numbers;
    @Autowired
    private Drugs drugs;
    @Autowired
    private Categories categories;
    @Autowired
    private BeneficiaryRegister register;
    @Autowired
    private Persons persons;
    @Autowired
    private StockPlaces places;
    @Autowired
    private StockOpening opening;
    @Autowired
    private JdbcTemplate database;
    private final long n = NUMBERS.incrementAndGet();
    private final String clinic = "1.2.643.5.1.13.13.12.2.96." + n;
    private long person;

    @BeforeEach
    void clinicWithAPatient() {
        Prescribed.put(drugs);
        database.update("insert into passport.facility (oid, kind, full_name, short_name, source)"
                + " values (?, 'MEDICAL', 'Больница', 'Больница', 'FRMO')", clinic);
        categories.putAll(List.of(Patients.regional(ASTHMA, "J45")));
        numbers.set(new Numbering(clinic, "148-1-04l", "97%04d".formatted(n), 1, 999_999, 6, 1), Actor.HUB);
        person = Patients.someone(persons);
        register.add(Benefit.entered(person, ASTHMA, "J45.0", Benefit.Paper.NONE, LocalDate.of(2026, 1, 1),
                Optional.of(LocalDate.of(2026, 12, 31)), Benefit.Source.OPERATOR), "tester");
    }

    @Test
    void prescriptionsTakeOfTheLimitUntilItIsSpent() {
        long limit = packs("2");
        sign(prepared());
        assertThat(allotments.get(limit).leftPacks().orElseThrow()).isEqualByComparingTo("1");
        sign(prepared());
        assertThat(allotments.get(limit).spent()).isTrue();
        assertThat(refusals()).containsExactly("ALLOTMENT_SPENT");
        assertThat(allotments.list(new LimitFilter(clinic, "выдум", Optional.of(TODAY), true, 0, 10)))
                .extracting(Limit::id).containsExactly(limit);
    }

    @Test
    void refusalNamesTheLimitAndWhatIsLeft() {
        packs("0.5");
        assertThat(rules.check(order(), clinic, false, TODAY).refusals()).extracting(Finding::told).singleElement()
                .asString().contains("осталось 15 ед.", "выписано 30", "Основание: лимит организации на Выдуманол",
                        "бюджет субъекта", "01.01.2026–31.12.2026");
    }

    @Test
    void annulledAndExpiredPrescriptionsGiveBackWhatWasNotDispensed() {
        long limit = packs("2");
        var annulled = issued();
        var expired = issued();
        assertThat(refusals()).containsExactly("ALLOTMENT_SPENT");
        prescriptions.annul(annulled.id(), revision(annulled), "ошибка в дозе", "doctor");
        assertThat(allotments.get(limit).leftPacks().orElseThrow()).isEqualByComparingTo("1");
        prescriptions.expire(expired.validUntil().orElseThrow().plusDays(1));
        assertThat(allotments.get(limit).usedPacks()).isEqualByComparingTo("0");
        assertThat(refusals()).isEmpty();
    }

    @Test
    void manyDoctorsAtOnceNeverTakeMoreThanTheLimit() throws Exception {
        long limit = packs("3");
        var prepared = IntStream.range(0, 10).mapToObj(i -> prepared()).toList();
        try (var doctors = Executors.newFixedThreadPool(10)) {
            int signed = 0;
            for (var one : doctors.invokeAll(prepared.stream().map(this::trial).toList())) {
                signed += one.get() ? 1 : 0;
            }
            assertThat(signed).isEqualTo(3);
        }
        assertThat(allotments.get(limit).leftPacks().orElseThrow()).isEqualByComparingTo("0");
    }

    @Test
    void whatWasLeftAtTheCheckMayBeTakenBeforeTheSignature() {
        packs("1");
        var first = prepared();
        var second = prepared();
        sign(first);
        assertThatThrownBy(() -> sign(second)).satisfies(each -> assertThat(
                ((DrugSupplyRefusedException) each).names("ALLOTMENT_SPENT")).isTrue());
        assertThat(prescriptions.get(second.id()).state()).isEqualTo(PrescriptionState.DRAFT);
    }

    @Test
    void handwrittenPrescriptionTakesOfTheLimitToo() {
        long limit = packs("1");
        papers.enter(order(), new SeriesNumber("98", "%08d".formatted(person)), clinic, DOCTOR, TODAY);
        assertThat(allotments.get(limit).spent()).isTrue();
        assertThatThrownBy(() -> papers.enter(order(), new SeriesNumber("98", "%09d".formatted(person)), clinic, DOCTOR,
                TODAY)).satisfies(refused("ALLOTMENT_SPENT"));
    }

    @Test
    void ordinaryFormThatThePatientPaysForTakesNothing() {
        long limit = packs("1");
        numbers.set(new Numbering(clinic, "107-1", "96%04d".formatted(n), 1, 999_999, 6, 1), Actor.HUB);
        var o = order();
        var own = new Order(o.personId(), "107-1", "", o.diagnosis(), o.drug(), "", o.singleDose(), 1, 30, o.quantity(),
                o.signa(), "3", o.issuedOn(), false, false, "", Order.Commission.NONE);
        long id = prescriptions.draft(own, clinic, DOCTOR);
        prescriptions.issueOnPaper(id, prescriptions.prepare(id, 1, TODAY, "doctor").revision(), "doctor");
        assertThat(allotments.get(limit).usedPacks()).isEqualByComparingTo("0");
    }

    @Test
    void limitOfMoneyIsCountedByWhatTheDrugCostLast() {
        var gtin = Gtin.ofItem(4_600_887_00000L + n).digits();
        dispensings.link(gtin, Prescribed.BRAND);
        var pharmacy = clinic + ".1";
        places.put(new Place(pharmacy, "%014d".formatted(80_000_000 + n), Place.Kind.PHARMACY, "Аптека", "region"));
        opening.enter(pharmacy, List.of(new StockOpening.Opened(new Batch(0, gtin, "Выдуманол", "А1",
                TODAY.plusYears(3), new Terms(3, 6, "", "01482000021260000", Optional.of(TODAY)), "00000000000900",
                10_000, 909), List.of(gtin + "M%012d".formatted(n)))), "test");
        long limit = enter(terms(Optional.of(PILLS), 2), Optional.empty(), Optional.of(15_000L));
        sign(prepared());
        assertThat(allotments.get(limit).usedKopecks()).isEqualTo(10_000);
        assertThat(rules.check(order(), clinic, false, TODAY).refusals()).extracting(Finding::text)
                .containsExactly("У организации осталось 15 ед. этого лекарства, а выписано 30. Уменьшите количество"
                        + " или попросите увеличить лимит.");
    }

    @Test
    void everyLimitThatCoversAPrescriptionHolds() {
        packs("10");
        enter(terms(Optional.empty(), 0), Optional.of(BigDecimal.ONE), Optional.empty());
        sign(prepared());
        assertThat(refusals()).containsExactly("ALLOTMENT_SPENT");
    }

    @Test
    void limitOfAnotherSourceProgrammePeriodOrClinicDoesNotHold() {
        enter(terms(Optional.of(PILLS), 1), Optional.of(BigDecimal.ZERO), Optional.empty());
        enter(new LimitTerms(clinic, inn(), Optional.of(PILLS), 2, Optional.of(Programme.VZN), day(1, 1), day(12, 31)),
                Optional.of(BigDecimal.ZERO), Optional.empty());
        enter(new LimitTerms(clinic, inn(), Optional.of(PILLS), 2, Optional.empty(), day(4, 1), day(6, 30)),
                Optional.of(BigDecimal.ZERO), Optional.empty());
        assertThat(refusals()).isEmpty();
    }

    @Test
    void amountChangesByLinesThatAreAppended() {
        long limit = packs("2");
        allotments.change(limit, allotments.get(limit).revision(), Optional.of(new BigDecimal("5")), Optional.empty(),
                "письмо № 2", MINISTRY);
        assertThat(allotments.get(limit).packs().orElseThrow()).isEqualByComparingTo("5");
        assertThat(allotments.changes(limit)).extracting(LimitChange::why).containsExactly("письмо № 2",
                "приказ № 1");
        assertThat(allotments.changes(limit).getFirst().packs().orElseThrow()).isEqualByComparingTo("3");
        assertThatThrownBy(() -> allotments.change(limit, 1, Optional.of(BigDecimal.ONE), Optional.empty(),
                "письмо № 3", MINISTRY)).satisfies(refused("OUTDATED"));
        assertThatThrownBy(() -> database.update("update drugsupply.allotment_change set packs = 100"))
                .hasMessageContaining("append-only");
    }

    @Test
    void fileIsEnteredWholeOrNotAtAll() {
        var good = new LimitDraft(terms(Optional.of(PILLS), 2), Optional.of(BigDecimal.TEN), Optional.empty(),
                "приказ № 1");
        var bad = new LimitDraft(new LimitTerms("нет такой", inn(), Optional.of(PILLS), 2, Optional.empty(),
                day(1, 1), day(12, 31)), Optional.empty(), Optional.empty(), "приказ № 1");
        var file = new LinkedHashMap<Integer, LimitDraft>();
        file.put(2, good);
        file.put(3, bad);
        assertThatThrownBy(() -> allotments.enterAll(file, MINISTRY)).satisfies(refused("FACILITY_UNKNOWN"))
                .satisfies(refused("AMOUNT_MISSING")).hasMessageContaining("Строка 3");
        assertThat(allotments.list(new LimitFilter(clinic, "", Optional.empty(), false, 0, 10))).isEmpty();
        file.remove(3);
        assertThat(allotments.enterAll(file, MINISTRY)).isEqualTo(new Allotments.Entered(1, 0));
        assertThat(allotments.enterAll(file, MINISTRY)).isEqualTo(new Allotments.Entered(0, 1));
    }

    private Callable<Boolean> trial(Prescription prepared) {
        return () -> {
            try {
                sign(prepared);
                return true;
            } catch (DrugSupplyRefusedException spent) {
                return false;
            }
        };
    }

    private long packs(String packs) {
        return enter(terms(Optional.of(PILLS), 2), Optional.of(new BigDecimal(packs)), Optional.empty());
    }

    private long enter(LimitTerms terms, Optional<BigDecimal> packs, Optional<Long> kopecks) {
        return allotments.enter(new LimitDraft(terms, packs, kopecks, "приказ № 1"), MINISTRY);
    }

    private LimitTerms terms(Optional<String> drug, int fund) {
        return new LimitTerms(clinic, inn(), drug, fund, Optional.empty(), day(1, 1), day(12, 31));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private String inn() {
        return drugs.drug(PILLS).orElseThrow().inn();
    }

    private Order order() {
        return Prescribed.order(person, ASTHMA);
    }

    private Prescription prepared() {
        long id = prescriptions.draft(order(), clinic, DOCTOR);
        return prescriptions.prepare(id, 1, TODAY, "doctor");
    }

    private void sign(Prescription prepared) {
        prescriptions.sign(prepared.id(), prepared.revision(),
                new SignedDocument(new byte[]{1}, List.of(new byte[]{2})),
                "doctor");
    }

    private Prescription issued() {
        var prepared = prepared();
        prescriptions.issueOnPaper(prepared.id(), prepared.revision(), "doctor");
        return prescriptions.get(prepared.id());
    }

    private int revision(Prescription of) {
        return prescriptions.get(of.id()).revision();
    }

    private List<String> refusals() {
        return rules.check(order(), clinic, false, TODAY).refusals().stream().map(Finding::rule).toList();
    }

    private static java.util.function.Consumer<Throwable> refused(String rule) {
        return each -> Assertions.assertThat(((DrugSupplyRefusedException) each).names(rule)).as(rule).isTrue();
    }
}
