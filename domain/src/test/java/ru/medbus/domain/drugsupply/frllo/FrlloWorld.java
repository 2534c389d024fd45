package ru.medbus.domain.drugsupply.frllo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.drugsupply.Patients;
import ru.medbus.domain.drugsupply.beneficiary.Beneficiary;
import ru.medbus.domain.drugsupply.beneficiary.BeneficiaryRegister;
import ru.medbus.domain.drugsupply.beneficiary.Benefit;
import ru.medbus.domain.drugsupply.beneficiary.Categories;
import ru.medbus.domain.drugsupply.beneficiary.Category;
import ru.medbus.domain.drugsupply.beneficiary.Register;
import ru.medbus.domain.drugsupply.prescription.Dispensings;
import ru.medbus.domain.drugsupply.prescription.Drug;
import ru.medbus.domain.drugsupply.prescription.DrugItem;
import ru.medbus.domain.drugsupply.prescription.Drugs;
import ru.medbus.domain.drugsupply.prescription.Prescription;
import ru.medbus.domain.drugsupply.prescription.PrescriptionState;
import ru.medbus.domain.drugsupply.prescription.Prescriptions;
import ru.medbus.domain.drugsupply.prescription.SeriesNumber;
import ru.medbus.domain.drugsupply.stock.Batch;
import ru.medbus.domain.drugsupply.stock.Dispensing;
import ru.medbus.domain.drugsupply.stock.Dispensing.Taken;
import ru.medbus.domain.drugsupply.stock.Place;
import ru.medbus.domain.drugsupply.stock.Share;
import ru.medbus.domain.drugsupply.stock.StockOpening;
import ru.medbus.domain.drugsupply.stock.StockPlaces;
import ru.medbus.domain.drugsupply.stock.StockReversals;
import ru.medbus.domain.drugsupply.stock.Terms;
import ru.medbus.domain.patient.Persons;
import ru.medbus.domain.shared.Gtin;
import ru.medbus.domain.shared.Snils;

/** People with rights, prescriptions and drugs, and ФРЛЛО as it answers. */
@TestComponent
class FrlloWorld {
    static final String ASTHMA = "2.99000.0791";
    static final String DIABETES = "2.99000.0792";
    static final String LOCAL = "3.99000.0793";
    static final LocalDate TODAY = LocalDate.now();
    private static final AtomicLong NUMBERS = new AtomicLong(System.currentTimeMillis() % 1_000_000 * 100);
    private static final String DRUG = "21.20.10.149-000944-1-00001-0000000000000";
    private static final String DOCTOR = Snils.ofAccount(996_000_077).digits();
    private static final String ITEM = "21.20.10.149-000944-1-00001-0000000000001";

    private final BeneficiaryRegister register;
    private final Categories categories;
    private final Persons persons;
    private final Prescriptions prescriptions;
    private final Dispensings dispensings;
    private final Dispensing dispensing;
    private final StockPlaces places;
    private final StockOpening opening;
    private final StockReversals reversals;
    private final Drugs drugs;
    private final FrlloBatches batches;
    private final FrlloResults results;
    private final FrlloQueries queries;
    private final JdbcTemplate database;

    FrlloWorld(BeneficiaryRegister register, Categories categories, Persons persons, Prescriptions prescriptions,
            Dispensings dispensings, Dispensing dispensing, StockPlaces places, StockOpening opening,
            StockReversals reversals, Drugs drugs, FrlloBatches batches, FrlloResults results, FrlloQueries queries,
            JdbcTemplate database) {
        this.register = register;
        this.categories = categories;
        this.persons = persons;
        this.prescriptions = prescriptions;
        this.dispensings = dispensings;
        this.dispensing = dispensing;
        this.places = places;
        this.opening = opening;
        this.reversals = reversals;
        this.drugs = drugs;
        this.batches = batches;
        this.results = results;
        this.queries = queries;
        this.database = database;
    }

    void categories() {
        var local = Patients.regional(LOCAL, "");
        categories.putAll(List.of(Patients.regional(ASTHMA, ""), Patients.regional(DIABETES, ""),
                new Category(LOCAL, local.name(), "",
                        Register.ADDITIONAL, "", false, local.openedOn(),
                        Optional.empty(), 100, "", 2, "", false, local.programme(), Optional.empty(), "", "", 1)));
        drugs.putAll(List.of(new Drug(DRUG, "Сообщалин (вымышл.)", "таблетки", "10 мг", "таб.", "R03", true, false,
                "REGION", Optional.empty(), "", Optional.empty(), Optional.empty())),
                List.of(new DrugItem(ITEM, DRUG, "Сообщалин-Пример", "Завод образцов", BigDecimal.valueOf(30),
                        Optional.empty(), Optional.empty())));
    }

    /** A person without any right yet. */
    long person() {
        long person = Patients.someone(persons);
        register.save(Beneficiary.of(person, "clinic"), "tester");
        return person;
    }

    long benefit(long person, String category) {
        return register.add(Benefit.entered(person, category, "J45.0", Benefit.Paper.NONE, TODAY.minusYears(1),
                Optional.empty(), Benefit.Source.OPERATOR), "tester");
    }

    /** A person whose card and right ФРЛЛО knows. */
    long known() {
        long person = person();
        benefit(person, ASTHMA);
        accept(person, FrlloKind.CITIZEN);
        return person;
    }

    void paper(long person, String number) {
        var card = register.find(person).orElseThrow();
        register.save(new Beneficiary(person, card.facilityOid(), card.cardNumber(), "", "1", "9999", number, "ОВД",
                "", Optional.of(TODAY.minusYears(5)), "", "", "", "", card.revision()), "tester");
    }

    /** On paper, issued three days ago. */
    long prescription(long person, String category, PrescriptionState state) {
        return prescription(person, category, state, DOCTOR, true);
    }

    void withoutDoctor(long person, String category) {
        prescription(person, category, PrescriptionState.REGISTERED, "", true);
    }

    void electronic(long person, String category) {
        prescription(person, category, PrescriptionState.REGISTERED, DOCTOR, false);
    }

    private long prescription(long person, String category, PrescriptionState state, String doctorSnils,
            boolean paper) {
        var number = "%08d".formatted(NUMBERS.incrementAndGet());
        prescriptions.addAll(List.of(new Prescriptions.Entry("clinic", "148-1-04l", "9984", number, state, person,
                category, 100, 2, "J45.0", DRUG, BigDecimal.ONE, 1, 60, BigDecimal.valueOf(60), "по 1", "2",
                TODAY.minusDays(3), TODAY.plusDays(27), "doctor", "Врачёва Вера Витальевна", paper, doctorSnils)));
        return prescriptions.byNumber(new SeriesNumber("9984", number)).map(Prescription::id).orElseThrow();
    }

    void annul(long prescription) {
        prescriptions.annul(prescription, prescriptions.get(prescription).revision(), "Выписан по ошибке", "doctor");
    }

    /** A pharmacy with a batch of so many packs of thirty. @return their codes, the pharmacy first */
    List<String> pharmacy(int packs) {
        long n = NUMBERS.incrementAndGet();
        var pharmacy = "1.2.643.5.1.13.13.12.2.97." + n;
        var gtin = Gtin.ofItem(4_600_777_00000L + n % 100_000).digits();
        dispensings.link(gtin, ITEM);
        places.put(new Place(pharmacy, "%014d".formatted(71_000_000 + n), Place.Kind.PHARMACY, "Аптека", "region"));
        var codes = IntStream.range(0, packs)
                .mapToObj(i -> gtin + "F%012d".formatted(NUMBERS.incrementAndGet())).toList();
        opening.enter(pharmacy, List.of(new StockOpening.Opened(new Batch(0, gtin, "Сообщалин", "А1",
                TODAY.plusYears(1), new Terms(3, 6, "", "01482000021260000", Optional.of(TODAY)), "00000000000900",
                12_345, 909), codes)), "tester");
        return Stream.concat(Stream.of(pharmacy), codes.stream()).toList();
    }

    /** @return number of the operation */
    long dispense(String pharmacy, long prescription, String... packs) {
        dispensing.dispense(pharmacy, Long.toString(prescription),
                Arrays.stream(packs).map(pack -> new Taken(pack, Share.WHOLE)).toList(), "tester");
        return dispensings.of(prescription).getLast().operation();
    }

    void reverse(String pharmacy, long operation) {
        reversals.reverse(operation, pharmacy, "Ошибка отпуска", "tester");
    }

    /** ФРЛЛО takes everything of this kind that it is told of the person. */
    void accept(long person, FrlloKind kind) {
        answer(person, kind, document -> new FrlloResult(document, true, "F-" + document, "", ""));
    }

    void refuse(long person, FrlloKind kind, String code) {
        answer(person, kind, document -> new FrlloResult(document, false, "", code, "Отказ " + code));
    }

    FrlloSettled answer(long person, FrlloKind kind, Function<String, FrlloResult> answer) {
        batches.collectNow();
        var settled = results.settle(open(person, kind).stream().map(answer).toList());
        assertThat(settled.accepted() + settled.refused()).as("documents sent").isPositive();
        return settled;
    }

    /** Documents that are sent and not answered. */
    List<String> open(long person, FrlloKind kind) {
        return database.queryForList("""
            select l.document_id from frllo.line l join frllo.record r on r.id = l.record_id
             where r.person_id = ? and r.kind = ? and l.outcome = '' order by l.batch_id
            """, String.class, person, kind.name());
    }

    /** Number of the batch that holds a document without an answer. */
    long batch(long person, FrlloKind kind) {
        return database.queryForObject("""
            select max(l.batch_id) from frllo.line l join frllo.record r on r.id = l.record_id
             where r.person_id = ? and r.kind = ? and l.outcome = ''
            """, Long.class, person, kind.name());
    }

    /** What was said last, after everything that may go has gone. */
    FrlloContent said(long person, FrlloKind kind) {
        batches.collectNow();
        return FrlloJson.read(database.queryForList("""
            select l.content from frllo.line l join frllo.record r on r.id = l.record_id
             where r.person_id = ? and r.kind = ? order by l.batch_id desc, l.record_id desc limit 1
            """, String.class, person, kind.name()).getFirst(), FrlloContent.class);
    }

    /** How many documents were ever sent about the person. */
    int sent(long person) {
        batches.collectNow();
        return database.queryForObject("""
            select count(*) from frllo.line l join frllo.record r on r.id = l.record_id where r.person_id = ?
            """, Integer.class, person);
    }

    FrlloLine line(long person, FrlloKind kind) {
        return queries.ofPerson(person).stream().filter(line -> line.kind() == kind).reduce((one, other) -> other)
                .orElseThrow();
    }

    FrlloState state(long person, FrlloKind kind) {
        return line(person, kind).state();
    }

    static Actor actor() {
        return Actor.HUB;
    }
}
