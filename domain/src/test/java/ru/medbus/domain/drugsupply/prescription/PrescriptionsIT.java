package ru.medbus.domain.drugsupply.prescription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.medbus.domain.drugsupply.prescription.Prescribed.DOCTOR;
import static ru.medbus.domain.drugsupply.prescription.Prescribed.TODAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.Finding;
import ru.medbus.domain.drugsupply.Patients;
import ru.medbus.domain.drugsupply.beneficiary.Benefit;
import ru.medbus.domain.drugsupply.beneficiary.BeneficiaryRegister;
import ru.medbus.domain.drugsupply.beneficiary.Categories;
import ru.medbus.domain.drugsupply.beneficiary.Category;
import ru.medbus.domain.drugsupply.prescription.Order.Commission;
import ru.medbus.domain.patient.Persons;

@DatabaseTest
class PrescriptionsIT {
    private static final String CLINIC = "clinic-of-prescriptions";
    private static final String ASTHMA = "2.99000.0721";
    private static final SignedDocument SIGNED = new SignedDocument(new byte[]{1}, List.of(new byte[]{2}));

    @Autowired
    private Prescriptions prescriptions;
    @Autowired
    private DocumentAnswers answers;
    @Autowired
    private PaperPrescriptions papers;
    @Autowired
    private PrescriptionRules rules;
    @Autowired
    private PrescriptionQueries queries;
    @Autowired
    private Sheets sheets;
    @Autowired
    private Blanks blanks;
    @Autowired
    private Numbers numbers;
    @Autowired
    private Drugs drugs;
    @Autowired
    private BeneficiaryRegister register;
    @Autowired
    private Categories categories;
    @Autowired
    private Persons persons;
    @Autowired
    private JdbcTemplate database;
    private long person;

    @BeforeEach
    void patientWithARight() {
        Prescribed.put(drugs);
        categories.putAll(List.of(Patients.regional(ASTHMA, "J45")));
        var known = categories.find(ASTHMA).orElseThrow();
        categories.change(new Category(ASTHMA, known.name(), "", known.register(), known.icd10(), false,
                known.openedOn(), known.closedOn(), 100, "1", 2, "", false, known.programme(), Optional.empty(),
                "REGION", "", known.revision()), Actor.HUB);
        if (numbers.of(CLINIC).isEmpty()) {
            numbers.set(new Numbering(CLINIC, "148-1-04l", "9981", 1, 999_999, 6, 1), Actor.HUB);
            numbers.set(new Numbering(CLINIC, "107-1", "9982", 1, 999_999, 6, 1), Actor.HUB);
        }
        person = Patients.someone(persons);
        register.add(Benefit.entered(person, ASTHMA, "J45.0", Benefit.Paper.NONE, LocalDate.of(2026, 1, 1),
                Optional.of(LocalDate.of(2026, 12, 31)), Benefit.Source.OPERATOR), "tester");
    }

    @Test
    void goodOrderIsRefusedByNoRule() {
        var checked = rules.check(order(), CLINIC, false, TODAY);
        assertThat(checked.refusals()).isEmpty();
        assertThat(checked.term()).hasValueSatisfying(term -> assertThat(term.days()).isEqualTo(30));
    }

    @Test
    void everyBadOrderIsRefusedByTheNameOfItsRule() {
        assertThat(refusals(o -> with(o, "drug", ""))).contains("DRUG_MISSING");
        assertThat(refusals(o -> with(o, "drug", Prescribed.CLOSED))).containsExactly("DRUG_CLOSED");
        assertThat(refusals(o -> with(o, "drug", Prescribed.LISTED))).containsExactly("DRUG_LIST");
        assertThat(refusals(o -> with(o, "item", Prescribed.BRAND))).containsExactly("COMMISSION_NEEDED");
        assertThat(refusals(o -> with(o, "diagnosis", "I10"))).containsExactly("DIAGNOSIS");
        assertThat(refusals(o -> with(o, "diagnosis", "астма"))).contains("DIAGNOSIS_MISSING");
        assertThat(refusals(o -> with(o, "quantity", "91"))).containsExactly("DOSE_OVER_LIMIT");
        assertThat(refusals(o -> with(o, "quantity", "0"))).containsExactly("QUANTITY");
        assertThat(refusals(o -> with(o, "term", "4"))).containsExactly("TERM_NOT_FOR_PATIENT");
        assertThat(refusals(o -> with(o, "term", "5"))).containsExactly("TERM_NOT_OF_FORM");
        assertThat(refusals(o -> with(o, "courseDays", "181"))).contains("COURSE_TOO_LONG");
        assertThat(refusals(o -> with(o, "signa", ""))).containsExactly("SIGNA_MISSING");
        assertThat(refusals(o -> with(o, "category", "1.00000.0001"))).containsExactly("IN_REGISTER");
        assertThat(refusals(o -> with(o, "form", "107-1"))).containsExactly("TERM_NOT_OF_FORM");
        assertThat(refusals(o -> o.again(TODAY.plusDays(1)))).containsExactly("ISSUED_IN_FUTURE");
        assertThat(refusals(o -> o.again(TODAY.minusDays(1)))).containsExactly("ISSUED_EARLIER");
    }

    @Test
    void everyRefusalNamesItsSource() {
        var checked = rules.check(with(with(order(), "term", "4"), "quantity", "91"), CLINIC, false, TODAY);
        assertThat(checked.refusals()).extracting(Finding::told).allMatch(text -> text.contains("Основание: "));
    }

    @Test
    void expiredBenefitGivesNoPrescription() {
        var order = order().again(LocalDate.of(2027, 1, 10));
        assertThat(rules.check(order, CLINIC, false, LocalDate.of(2027, 1, 10)).refusals())
                .extracting(Finding::rule).containsExactly("BENEFIT_TERM");
    }

    @Test
    void controlledDrugAndAYearNeedTheirForms() {
        var own = with(with(order(), "form", "107-1"), "term", "3");
        assertThat(names(own)).isEmpty();
        assertThat(names(with(own, "drug", Prescribed.CONTROLLED))).containsExactly("CONTROLLED_NEEDS_FORM");
        assertThat(names(with(own, "term", "5"))).containsExactly("SPECIAL_NEEDED");
        assertThat(names(with(with(own, "term", "5"), "special", "true"))).isEmpty();
    }

    @Test
    void ninetyDaysAreForTheChronicAndTheOld() {
        assertThat(names(with(with(order(), "term", "4"), "chronic", "true"))).isEmpty();
        person = Patients.born(persons, LocalDate.of(1950, 1, 1));
        register.add(Benefit.entered(person, ASTHMA, "J45.0", Benefit.Paper.NONE, LocalDate.of(2026, 1, 1),
                Optional.empty(), Benefit.Source.OPERATOR), "tester");
        assertThat(names(with(order(), "term", "4"))).isEmpty();
    }

    @Test
    void shortQuantityIsOnlyAWarning() {
        var checked = rules.check(with(order(), "quantity", "10"), CLINIC, false, TODAY);
        assertThat(checked.refusals()).isEmpty();
        assertThat(checked.warnings()).extracting(Finding::rule).contains("QUANTITY_SHORT");
    }

    @Test
    void signedPrescriptionHasNumberRightAndTermAndNeverChanges() {
        long id = prescriptions.draft(order(), CLINIC, DOCTOR);
        var prepared = prescriptions.prepare(id, 1, TODAY, "doctor");
        assertThat(prepared.number()).hasValueSatisfying(number -> assertThat(number.series()).isEqualTo("9981"));
        assertThat(prepared.validUntil()).contains(TODAY.plusDays(30));
        assertThat(prepared.right().percent()).isEqualTo(100);
        prescriptions.sign(id, prepared.revision(), SIGNED, "doctor");
        var signed = prescriptions.get(id);
        assertThat(signed.state()).isEqualTo(PrescriptionState.SIGNED);
        assertThat(signed.fate().messageId()).isPresent();
        assertThatThrownBy(() -> prescriptions.change(id, signed.revision(), order())).satisfies(refused("STATE"));
        assertThatThrownBy(() -> database.update("update drugsupply.prescription set quantity = 60 where id = ?", id))
                .hasMessageContaining("A signed prescription does not change");
    }

    @Test
    void draftWithAMistakeIsKeptAndGetsNoNumber() {
        long id = prescriptions.draft(with(order(), "drug", ""), CLINIC, DOCTOR);
        assertThatThrownBy(() -> prescriptions.prepare(id, 1, TODAY, "doctor")).satisfies(refused("DRUG_MISSING"));
        assertThat(prescriptions.get(id).number()).isEmpty();
        assertThat(prescriptions.get(id).order().signa()).isEqualTo("По 1 таблетке утром");
    }

    @Test
    void twoWhoEditOneDraftDoNotOverwriteEachOther() {
        long id = prescriptions.draft(order(), CLINIC, DOCTOR);
        prescriptions.change(id, 1, with(order(), "signa", "По 1 таблетке вечером"));
        assertThatThrownBy(() -> prescriptions.change(id, 1, order())).satisfies(refused("OUTDATED"));
    }

    @Test
    void numberOfTheRegistryComesBackAndARepeatChangesNothing() {
        long id = signed();
        answers.sent(id, 42);
        answers.sent(id, 43);
        answers.registered(id, "99.26.001.000000001");
        answers.registered(id, "another");
        assertThat(prescriptions.get(id)).matches(each -> each.state() == PrescriptionState.REGISTERED
                && each.fate().emdrId().equals("99.26.001.000000001") && each.fate().messageId().get() == 42);
    }

    @Test
    void refusedDocumentReopensTheDraftUnderItsNumber() {
        long id = signed();
        var number = prescriptions.get(id).number();
        answers.sent(id, 44);
        answers.refused(id, "Неверный код диагноза", "diagnosis");
        var reopened = prescriptions.get(id);
        assertThat(reopened).matches(each -> each.state() == PrescriptionState.DRAFT && each.version() == 2
                && each.fate().refusalField().equals("diagnosis"));
        var again = prescriptions.prepare(id, reopened.revision(), TODAY, "doctor");
        assertThat(again.number()).isEqualTo(number);
        prescriptions.sign(id, again.revision(), SIGNED, "doctor");
        assertThat(prescriptions.get(id).state()).isEqualTo(PrescriptionState.SIGNED);
    }

    @Test
    void registeredPrescriptionIsReservedDispensedOrAnnulledWithAReason() {
        long id = registered();
        assertThatThrownBy(() -> prescriptions.reserve(id, revision(id), 100, TODAY, "doctor"))
                .satisfies(refused("RESERVED_DAYS"));
        prescriptions.reserve(id, revision(id), 5, TODAY, "doctor");
        assertThat(prescriptions.get(id).fate().reservedUntil()).contains(TODAY.plusDays(5));
        assertThatThrownBy(() -> prescriptions.annul(id, revision(id), "", "doctor")).satisfies(refused("REASON"));
        prescriptions.become(id, PrescriptionState.PARTLY_DISPENSED, "", "pharmacist");
        assertThatThrownBy(() -> prescriptions.annul(id, revision(id), "ошибка в дозе", "doctor"))
                .satisfies(refused("STATE"));
        long other = registered();
        prescriptions.annul(other, revision(other), "ошибка в дозе", "doctor");
        assertThat(prescriptions.get(other).fate().annulReason()).isEqualTo("ошибка в дозе");
    }

    @Test
    void prescriptionRunsOutUnlessItIsDelayed() {
        long runs = registered();
        long waits = registered();
        prescriptions.become(waits, PrescriptionState.DELAYED, "нет в аптеке", "pharmacist");
        prescriptions.expire(TODAY.plusDays(30));
        assertThat(prescriptions.get(runs).state()).as("the last day still counts")
                .isEqualTo(PrescriptionState.REGISTERED);
        prescriptions.expire(TODAY.plusDays(31));
        assertThat(prescriptions.get(runs).state()).isEqualTo(PrescriptionState.EXPIRED);
        assertThat(prescriptions.get(waits).state()).isEqualTo(PrescriptionState.DELAYED);
    }

    @Test
    void copyIsADraftOfTodayWithoutTheOldDecision() {
        long id = prescriptions.draft(new Order(person, "148-1-04l", ASTHMA, "J45.0", Prescribed.PILLS,
                Prescribed.BRAND, BigDecimal.ONE, 1, 30, BigDecimal.valueOf(30), "утром", "2", TODAY.minusDays(40),
                false, false, "", new Commission("17", Optional.of(TODAY.minusDays(41)))), CLINIC, DOCTOR);
        var copy = prescriptions.get(prescriptions.copy(id, TODAY, CLINIC, DOCTOR));
        assertThat(copy.copyOf()).contains(id);
        assertThat(copy.order().issuedOn()).isEqualTo(TODAY);
        assertThat(copy.order().commission().held()).isFalse();
    }

    @Test
    void handwrittenOneIsEnteredOnceUnderTheNumberOfItsBlank() {
        var blank = blanks.take(CLINIC, "148-1-04l", 1, "doctor").getFirst();
        var order = order().again(TODAY.minusDays(3));
        long id = papers.enter(order, blank, CLINIC, DOCTOR, TODAY);
        assertThat(prescriptions.get(id)).matches(each -> each.paper() && each.state() == PrescriptionState.REGISTERED);
        assertThat(blanks.of(CLINIC, 100)).anyMatch(each -> each.number().equals(blank.number())
                && each.state() == Blank.State.USED);
        assertThatThrownBy(() -> papers.enter(order, blank, CLINIC, DOCTOR, TODAY))
                .satisfies(refused("NUMBER_TAKEN"));
        assertThatThrownBy(() -> papers.enter(with(with(order, "form", "148-1-88"), "term", "1"),
                new SeriesNumber("12", "3"), CLINIC, DOCTOR, TODAY)).satisfies(refused("NUMBER_SHAPE"));
    }

    @Test
    void sheetMakesItsDraftsOnceAndAgainAfterTheCourse() {
        var line = new Sheet.Line(0, Prescribed.PILLS, BigDecimal.ONE, 2, 30, "2", "утром и вечером", TODAY);
        long sheet = sheets.open(new Sheet(0, person, CLINIC, ASTHMA, "J45.0", TODAY, TODAY.plusDays(90), "doctor",
                Optional.empty(), List.of(line)), TODAY);
        var made = sheets.issue(sheet, TODAY, DOCTOR);
        assertThat(made).singleElement().satisfies(id -> assertThat(prescriptions.get(id).order().quantity())
                .isEqualByComparingTo("60"));
        assertThat(sheets.issue(sheet, TODAY, DOCTOR)).isEmpty();
        assertThat(sheets.issue(sheet, TODAY.plusDays(30), DOCTOR)).hasSize(1);
        sheets.close(sheet, TODAY.plusDays(31), "doctor");
        assertThatThrownBy(() -> sheets.issue(sheet, TODAY.plusDays(60), DOCTOR)).satisfies(refused("SHEET_CLOSED"));
    }

    @Test
    void everyFilterNarrowsTheList() {
        long id = registered();
        var number = prescriptions.get(id).number().orElseThrow();
        assertThat(found(filter(number.toString(), "", "", ""))).containsExactly(id);
        assertThat(found(filter(number.number(), "приме", "выдум", "active"))).contains(id);
        assertThat(found(filter(number.number(), "образцова", "", ""))).isEmpty();
        assertThat(found(filter(number.number(), "", "образцелин", ""))).isEmpty();
        assertThat(found(filter(number.toString(), "", "", "EXPIRED"))).isEmpty();
        assertThat(found(filter(number.number().substring(number.number().length() - 4), "", "", ""))).contains(id);
        assertThat(found(filter(number.number(), "", "такого лекарства нет", ""))).isEmpty();
        assertThat(found(new PrescriptionFilter("", "", "никтотов", "", "", "", "", "", "", "", CLINIC,
                Optional.empty(), Optional.empty(), Optional.empty(), false, "ISSUED", 0, 100))).isEmpty();
        for (var sort : PrescriptionFilter.Sort.values()) {
            assertThat(queries.list(new PrescriptionFilter("", "", "врачёва", "", "J45", ASTHMA, "148-1-04l", "", "no",
                    "", CLINIC, Optional.of(TODAY.minusDays(1)), Optional.of(TODAY), Optional.of(TODAY.plusDays(99)),
                    false, sort.name(), 0, 500))).as(sort.name()).extracting(PrescriptionLine::id).contains(id);
        }
        assertThat(queries.card(person, 2026)).extracting(PrescriptionQueries.CardLine::number)
                .contains(number.toString());
    }

    private List<Long> found(PrescriptionFilter filter) {
        return queries.list(filter).stream().map(PrescriptionLine::id).toList();
    }

    private static PrescriptionFilter filter(String number, String patient, String drug, String state) {
        return new PrescriptionFilter(number, patient, "", drug, "", "", "", state, "", "", CLINIC, Optional.empty(),
                Optional.empty(), Optional.empty(), false, "ISSUED", 0, 100);
    }

    private long signed() {
        long id = prescriptions.draft(order(), CLINIC, DOCTOR);
        prescriptions.sign(id, prescriptions.prepare(id, 1, TODAY, "doctor").revision(), SIGNED, "doctor");
        return id;
    }

    private long registered() {
        long id = signed();
        answers.sent(id, id);
        answers.registered(id, "99.26.001.%09d".formatted(id));
        return id;
    }

    private int revision(long id) {
        return prescriptions.get(id).revision();
    }

    private Order order() {
        return Prescribed.order(person, ASTHMA);
    }

    private List<String> refusals(UnaryOperator<Order> mistake) {
        return names(mistake.apply(order()));
    }

    private List<String> names(Order order) {
        return rules.check(order, CLINIC, false, TODAY).refusals().stream().map(Finding::rule).toList();
    }

    private static Order with(Order o, String field, String value) {
        return new Order(o.personId(), field.equals("form") ? value : o.form(),
                field.equals("category") ? value : o.category(), field.equals("diagnosis") ? value : o.diagnosis(),
                field.equals("drug") ? value : o.drug(), field.equals("item") ? value : o.item(), o.singleDose(),
                o.timesADay(), field.equals("courseDays") ? Integer.parseInt(value) : o.courseDays(),
                field.equals("quantity") ? new BigDecimal(value) : o.quantity(),
                field.equals("signa") ? value : o.signa(), field.equals("term") ? value : o.term(), o.issuedOn(),
                field.equals("special") || o.special(), field.equals("chronic") || o.chronic(), o.priority(),
                o.commission());
    }

    private static org.assertj.core.api.ThrowingConsumer<Throwable> refused(String rule) {
        return refusal -> assertThat(((DrugSupplyRefusedException) refusal).names(rule)).as(refusal.getMessage())
                .isTrue();
    }
}
