package ru.medbus.domain.drugsupply.prescription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static ru.medbus.domain.drugsupply.prescription.DispensingWorld.REGIONAL;
import static ru.medbus.domain.drugsupply.prescription.DispensingWorld.TODAY;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.Finding;
import ru.medbus.domain.drugsupply.Patients;
import ru.medbus.domain.drugsupply.beneficiary.Benefit;
import ru.medbus.domain.drugsupply.beneficiary.BeneficiaryRegister;
import ru.medbus.domain.drugsupply.beneficiary.Categories;
import ru.medbus.domain.drugsupply.beneficiary.Category;
import ru.medbus.domain.drugsupply.beneficiary.NsuRefusal;
import ru.medbus.domain.drugsupply.stock.StockRefusedException;
import ru.medbus.domain.drugsupply.traceability.Scan;
import ru.medbus.domain.drugsupply.traceability.UnreadableCodeException;
import ru.medbus.domain.patient.Persons;
import ru.medbus.domain.reference.calendar.RegionTime;

/** Every bad input of issuing and dispensing is refused by its name, with the source of the rule, and changes nothing. */
@DatabaseTest
class BadInputsIT {
    private static final String CLINIC = "clinic-of-bad-inputs";
    private static final String ASTHMA = "2.99000.0761";
    private static final String FEDERAL = "1.00000.0762";

    @Autowired
    private DispensingWorld world;
    @Autowired
    private PrescriptionRules rules;
    @Autowired
    private PaperPrescriptions papers;
    @Autowired
    private Prescriptions prescriptions;
    @Autowired
    private Dispensings dispensings;
    @Autowired
    private Drugs drugs;
    @Autowired
    private Categories categories;
    @Autowired
    private BeneficiaryRegister register;
    @Autowired
    private Persons persons;
    private long person;

    /** @param source part of it */
    record Bad(String input, String rule, String source, Runnable deed) {}

    @BeforeEach
    void patientWithRights() {
        Prescribed.put(drugs);
        categories.putAll(List.of(Patients.regional(ASTHMA, "J45"), Patients.federal(FEDERAL)));
        var known = categories.find(ASTHMA).orElseThrow();
        categories.change(new Category(ASTHMA, known.name(), "", known.register(), known.icd10(), false,
                known.openedOn(), known.closedOn(), 100, "1", 2, "", false, known.programme(), Optional.empty(),
                "REGION", "", known.revision()), Actor.HUB);
        person = Patients.someone(persons);
        right(ASTHMA, Optional.of(LocalDate.of(2026, 6, 30)));
        right(FEDERAL, Optional.empty());
    }

    @TestFactory
    Stream<DynamicTest> everyBadOrderIsRefused() {
        return tests(
                order("льгота истекла", "BENEFIT_TERM", "срок льготы в регистре",
                        o -> o.again(LocalDate.of(2026, 7, 1))),
                new Bad("отказ от НСУ", "NSU_KEPT", "178-ФЗ, ст. 6.3", () -> {
                    register.refuse(new NsuRefusal(person, 2026, NsuRefusal.Part.DRUGS, Optional.empty(), "СФР", "t"));
                    check(edited(edited(order(), "category", FEDERAL), "diagnosis", "I10"));
                }),
                order("диагноз вне категории", "DIAGNOSIS", "НСИ 99.2.541", o -> edited(o, "diagnosis", "I10")),
                order("срок не для формы", "TERM_NOT_OF_FORM", "1094н", o -> edited(o, "term", "5")),
                order("срок не для пациента", "TERM_NOT_FOR_PATIENT", "п. 22", o -> edited(o, "term", "4")),
                order("лекарство не из перечня", "DRUG_LIST", "перечень", o -> edited(o, "drug", Prescribed.LISTED)),
                order("запись о лекарстве закрыта", "DRUG_CLOSED", "99.2.611",
                        o -> edited(o, "drug", Prescribed.CLOSED)),
                order("доза выше предела", "DOSE_OVER_LIMIT", "карточке лекарства",
                        o -> edited(o, "quantity", "91")),
                order("завтрашняя дата", "ISSUED_IN_FUTURE", "1094н", o -> o.again(Prescribed.TODAY.plusDays(1))));
    }

    @TestFactory
    Stream<DynamicTest> everyBadDispensingIsRefused() {
        var drug = world.drug("Плохолин", "таблетки", "10 мг");
        var other = world.drug("Чужелин", "таблетки", "10 мг");
        var here = world.pharmacy();
        return tests(
                dispensing("КИЗ использован", "PACK_USED", "книга движений", () -> {
                    var used = world.pack(here, drug);
                    world.dispense(here, world.registered(drug.drug(), 30), used);
                    world.dispense(here, world.registered(drug.drug(), 30), used);
                }),
                dispensing("КИЗ чужой аптеки", "PACK_FOREIGN", "книга движений",
                        () -> world.dispense(here, world.registered(drug.drug(), 30),
                                world.pack(world.pharmacy(), drug))),
                dispensing("КИЗ не на учёте", "PACK_UNKNOWN", "книга движений",
                        () -> world.dispense(here, world.registered(drug.drug(), 30), drug.gtin() + "ABSENT0000000")),
                dispensing("КИЗ повреждён", "UNREADABLE_CODE", "контрольная цифра не сходится",
                        () -> Scan.of("04600886000001ABSENT0000000")),
                dispensing("двойное сканирование", "SCANNED_TWICE", "один КИЗ", () -> {
                    var pack = world.pack(here, drug);
                    world.dispense(here, world.registered(drug.drug(), 60), pack, pack);
                }),
                dispensing("рецепт просрочен", "TERM_OVER", "1094н",
                        () -> world.dispense(here, expired(drug.drug()), world.pack(here, drug))),
                dispensing("серия с истёкшим сроком годности", "PACK_EXPIRED", "срок годности",
                        () -> world.dispense(here, world.registered(drug.drug(), 30),
                                world.pack(here, drug, REGIONAL, TODAY.minusDays(1)))),
                dispensing("другой источник финансирования", "FUNDING_OTHER", "источник финансирования",
                        () -> world.dispense(here, world.registered(drug.drug(), 30),
                                world.pack(here, drug, 2, TODAY.plusYears(1)))),
                dispensing("другое лекарство", "OTHER_DRUG", "выписано",
                        () -> world.dispense(here, world.registered(drug.drug(), 30), world.pack(here, other))),
                dispensing("больше выписанного", "OVER_PRESCRIBED", "не больше",
                        () -> world.dispense(here, world.registered(drug.drug(), 20), world.pack(here, drug))),
                dispensing("рецепт уже отпущен", "DISPENSED", "состояние рецепта", () -> {
                    long id = world.registered(drug.drug(), 30);
                    world.dispense(here, id, world.pack(here, drug));
                    world.dispense(here, id, world.pack(here, drug));
                }),
                dispensing("рецепт не подписан", "NOT_IN_FORCE", "состояние рецепта", () -> world.dispense(here,
                        with(drug.drug(), PrescriptionState.SIGNED), world.pack(here, drug))));
    }

    @TestFactory
    Stream<DynamicTest> everyMissingFieldOfAPaperIsNamed() {
        var drug = world.drug("Реквизитин", "таблетки", "10 мг").drug();
        return tests(
                field("нет способа применения", "п. 17", with(drug, "signa")),
                field("нет диагноза", "код нозологии", with(drug, "diagnosis")),
                field("нет категории", "код категории", with(drug, "category")),
                field("нет источника финансирования", "источник финансирования", with(drug, "fund")),
                field("нет процента оплаты", "% оплаты", with(drug, "percent")),
                field("нет врача", "п. 10", with(drug, "doctor")));
    }

    @Test
    void ordinaryFormNeedsNoCategoryAndNoBudget() {
        var e = world.entry(world.drug("Обычнолин", "таблетки", "10 мг").drug(), 30);
        long id = world.registered(new Prescriptions.Entry(e.facilityOid(), "107-1", e.series(), e.number(), e.state(),
                e.personId(), "", 0, 0, "", e.drugCode(), e.singleDose(), e.timesADay(), e.courseDays(), e.quantity(),
                e.signa(), "3", e.issuedOn(), e.validUntil(), e.doctor(), e.doctorName(), true));
        assertThat(dispensings.refusals(prescriptions.get(id), TODAY)).isEmpty();
    }

    @Test
    void recordsOfDictionariesMustBeInForceOnTheDayOfThePrescription() {
        var drug = world.drug("Закрытин", "таблетки", "10 мг").drug();
        long id = world.registered(drug, 30);
        drugs.putAll(List.of(new Drug(drug.code(), drug.inn(), drug.form(), drug.dose(), drug.unit(), drug.atc(),
                true, false, "REGION", Optional.empty(), "", Optional.empty(), Optional.of(TODAY.minusDays(10)))),
                List.of());
        assertThat(dispensings.refusals(prescriptions.get(id), TODAY)).extracting(Finding::rule)
                .containsExactly("DRUG_CLOSED");
    }

    @Test
    void seriesAndNumberOfAPaperAreUnique() {
        var number = new SeriesNumber("9986", "%08d".formatted(person));
        var doctor = Prescribed.DOCTOR;
        papers.enter(order(), number, CLINIC, doctor, Prescribed.TODAY);
        assertThat(findings(catchThrowable(() -> papers.enter(order(), number, CLINIC, doctor, Prescribed.TODAY))))
                .extracting(Finding::rule).containsExactly("NUMBER_TAKEN");
    }

    @Test
    void lastDayEndsAtMidnightOfTheRegionWhereverTheServerStands() {
        var lastSecond = Instant.parse("2026-03-31T11:59:59Z");
        var kamchatka = new RegionTime(Clock.fixed(lastSecond, ZoneId.of("Asia/Kamchatka")));
        var moscow = new RegionTime(Clock.fixed(lastSecond, ZoneId.of("Europe/Moscow")));
        var id = until(LocalDate.of(2026, 3, 31));
        assertThat(dispensings.refusals(id, kamchatka.today())).isEmpty();
        var midnight = lastSecond.plusSeconds(1);
        assertThat(dispensings.refusals(id, kamchatka.dayOf(midnight))).extracting(Finding::rule)
                .containsExactly("TERM_OVER");
        assertThat(dispensings.refusals(id, moscow.dayOf(midnight))).isEmpty();
    }

    private Prescription until(LocalDate day) {
        var e = world.entry(world.drug("Полночин", "таблетки", "10 мг").drug(), 30);
        return prescriptions.get(world.registered(new Prescriptions.Entry(e.facilityOid(), e.formCode(), e.series(),
                e.number(), e.state(), e.personId(), e.categoryCode(), 100, 2, e.diagnosis(), e.drugCode(),
                e.singleDose(), 1, 30, e.quantity(), e.signa(), "2", day.minusDays(30), day, e.doctor(),
                e.doctorName(), false)));
    }

    private static Stream<DynamicTest> tests(Bad... inputs) {
        return Stream.of(inputs).map(bad -> dynamicTest(bad.input() + " → " + bad.rule(), () -> {
            var found = findings(catchThrowable(bad.deed()::run));
            assertThat(found).extracting(Finding::rule).contains(bad.rule());
            assertThat(found).filteredOn(each -> each.rule().equals(bad.rule()))
                    .allSatisfy(each -> assertThat(each.text() + " " + each.source()).contains(bad.source()));
        }));
    }

    private static List<Finding> findings(Throwable refusal) {
        return switch (refusal) {
            case DrugSupplyRefusedException refused -> refused.findings();
            case StockRefusedException refused -> refused.findings();
            case UnreadableCodeException unread -> List.of(new Finding("", "UNREADABLE_CODE", unread.getMessage(), ""));
            case null -> List.of();
            default -> throw new AssertionError("Not a refusal", refusal);
        };
    }

    private Bad order(String input, String rule, String source, UnaryOperator<Order> mistake) {
        return new Bad(input, rule, source, () -> check(mistake.apply(order())));
    }

    private static Bad dispensing(String input, String rule, String source, Runnable deed) {
        return new Bad(input, rule, source, deed);
    }

    private Bad field(String input, String source, long id) {
        return new Bad(input, "FIELD_MISSING", source,
                () -> world.dispense(world.pharmacy(), id, "04600886000001ABSENT0000000"));
    }

    private void check(Order order) {
        rules.check(order, CLINIC, false, order.issuedOn().isAfter(Prescribed.TODAY.plusDays(1))
                ? order.issuedOn()
                : Prescribed.TODAY).orRefuse();
    }

    private void right(String category, Optional<LocalDate> until) {
        register.add(Benefit.entered(person, category, "J45.0", Benefit.Paper.NONE, LocalDate.of(2026, 1, 1), until,
                Benefit.Source.OPERATOR), "tester");
    }

    private Order order() {
        return Prescribed.order(person, ASTHMA);
    }

    private long expired(Drug drug) {
        var e = world.entry(drug, 30);
        return world.registered(new Prescriptions.Entry(e.facilityOid(), e.formCode(), e.series(), e.number(),
                e.state(), e.personId(), e.categoryCode(), 100, 2, e.diagnosis(), e.drugCode(), e.singleDose(), 1, 30,
                e.quantity(), e.signa(), "2", TODAY.minusDays(31), TODAY.minusDays(1), e.doctor(), e.doctorName(),
                false));
    }

    private long with(Drug drug, PrescriptionState state) {
        var e = world.entry(drug, 30);
        return world.registered(new Prescriptions.Entry(e.facilityOid(), e.formCode(), e.series(), e.number(), state,
                e.personId(), e.categoryCode(), 100, 2, e.diagnosis(), e.drugCode(), e.singleDose(), 1, 30,
                e.quantity(), e.signa(), "2", e.issuedOn(), e.validUntil(), e.doctor(), e.doctorName(), false));
    }

    /** A paper one with this field left empty. */
    private long with(Drug drug, String empty) {
        var e = world.entry(drug, 30);
        return world.registered(new Prescriptions.Entry(e.facilityOid(), e.formCode(), e.series(), e.number(),
                e.state(), e.personId(), empty.equals("category") ? "" : e.categoryCode(),
                empty.equals("percent") ? 0 : 100, empty.equals("fund") ? 0 : 2,
                empty.equals("diagnosis") ? "" : e.diagnosis(), e.drugCode(), BigDecimal.ONE, 1, 30, e.quantity(),
                empty.equals("signa") ? "" : e.signa(), "2", e.issuedOn(), e.validUntil(), e.doctor(),
                empty.equals("doctor") ? "" : e.doctorName(), true));
    }

    private static Order edited(Order o, String field, String value) {
        return new Order(o.personId(), o.form(), field.equals("category") ? value : o.category(),
                field.equals("diagnosis") ? value : o.diagnosis(), field.equals("drug") ? value : o.drug(), o.item(),
                o.singleDose(), o.timesADay(), o.courseDays(),
                field.equals("quantity") ? new BigDecimal(value) : o.quantity(), o.signa(),
                field.equals("term") ? value : o.term(), o.issuedOn(), o.special(), o.chronic(), o.priority(),
                o.commission());
    }
}
