package ru.medbus.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.BusIT;
import ru.medbus.demo.Simulators;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.drugsupply.beneficiary.Beneficiary;
import ru.medbus.domain.drugsupply.beneficiary.BeneficiaryRegister;
import ru.medbus.domain.drugsupply.beneficiary.Benefit;
import ru.medbus.domain.drugsupply.beneficiary.Categories;
import ru.medbus.domain.drugsupply.beneficiary.Category;
import ru.medbus.domain.drugsupply.beneficiary.Programme;
import ru.medbus.domain.drugsupply.beneficiary.Register;
import ru.medbus.domain.drugsupply.frllo.FrlloBatches;
import ru.medbus.domain.drugsupply.frllo.FrlloKind;
import ru.medbus.domain.drugsupply.frllo.FrlloLine;
import ru.medbus.domain.drugsupply.frllo.FrlloQueries;
import ru.medbus.domain.drugsupply.frllo.FrlloRepairs;
import ru.medbus.domain.drugsupply.frllo.FrlloState;
import ru.medbus.domain.drugsupply.prescription.Dispensings;
import ru.medbus.domain.drugsupply.prescription.Drug;
import ru.medbus.domain.drugsupply.prescription.DrugItem;
import ru.medbus.domain.drugsupply.prescription.Drugs;
import ru.medbus.domain.drugsupply.prescription.Prescription;
import ru.medbus.domain.drugsupply.prescription.PrescriptionQueries;
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
import ru.medbus.domain.drugsupply.stock.Terms;
import ru.medbus.domain.journal.Journal;
import ru.medbus.domain.journal.Outcome;
import ru.medbus.domain.journal.Repair;
import ru.medbus.domain.patient.Persons;
import ru.medbus.domain.shared.Enp;
import ru.medbus.domain.shared.Gtin;
import ru.medbus.domain.shared.Snils;
import ru.medbus.simulators.frllo.FrlloSimulator;

/** A citizen and ФРЛЛО, from his inclusion to the drug in his hand; whatever may go wrong between the two. */
class FrlloScenarioIT extends BusIT {
    private static final AtomicInteger NUMBER = new AtomicInteger((int) (System.currentTimeMillis() % 100_000));
    private static final String DRUG = "21.20.10.149-000945-1-00001-0000000000000";
    private static final String ITEM = "21.20.10.149-000945-1-00001-0000000000001";
    private static final LocalDate TODAY = LocalDate.now();

    @Autowired
    private Simulators simulators;
    @Autowired
    private PrescriptionQueries seeded;
    @Autowired
    private BeneficiaryRegister register;
    @Autowired
    private Categories categories;
    @Autowired
    private Persons persons;
    @Autowired
    private Prescriptions prescriptions;
    @Autowired
    private Drugs drugs;
    @Autowired
    private Dispensings dispensings;
    @Autowired
    private Dispensing dispensing;
    @Autowired
    private StockPlaces places;
    @Autowired
    private StockOpening opening;
    @Autowired
    private FrlloBatches batches;
    @Autowired
    private FrlloQueries queries;
    @Autowired
    private FrlloRepairs repairs;
    @Autowired
    private Journal journal;
    @Autowired
    private Repair repair;
    @Autowired
    private JdbcTemplate database;
    private final String category = "2.99000.%04d".formatted(2_000 + NUMBER.incrementAndGet() % 7_000);

    @BeforeEach
    void invented() {
        await().atMost(Duration.ofSeconds(90)).until(() -> !seeded.empty());
        categories.putAll(List.of(new Category(category, "Категория " + category, "", Register.REGIONAL, "", false,
                Optional.of(LocalDate.of(2020, 1, 1)), Optional.empty(), 100, "", 2, "", false, Programme.NONE,
                Optional.empty(), "", "", 1)));
        drugs.putAll(List.of(new Drug(DRUG, "Отчётин (вымышл.)", "таблетки", "10 мг", "таб.", "R03", true, false,
                "REGION", Optional.empty(), "", Optional.empty(), Optional.empty())),
                List.of(new DrugItem(ITEM, DRUG, "Отчётин-Пример", "Завод образцов", BigDecimal.valueOf(30),
                        Optional.empty(), Optional.empty())));
        eventually(this::quiet);
    }

    @AfterEach
    void recovered() {
        frllo().mood().recover();
        frllo().own(category);
    }

    @Test
    void citizenRightPrescriptionAndReleaseGetTheirFederalNumbers() {
        long person = included();
        long prescription = prescription(person);
        eventually(() -> accepted(person, FrlloKind.RECIPE));
        dispense(prescription);
        eventually(() -> accepted(person, FrlloKind.RELEASE));
        assertThat(line(person, FrlloKind.CITIZEN).federalId()).isNotBlank();
        assertThat(line(person, FrlloKind.BENEFIT).state()).isEqualTo(FrlloState.ACCEPTED);
        assertThat(line(person, FrlloKind.RECIPE).federalId()).isNotBlank();
        assertThat(line(person, FrlloKind.RELEASE).federalId()).isNotBlank();
        var message = line(person, FrlloKind.RECIPE).messageId().orElseThrow();
        eventually(() -> journal.lastMarks(List.of(message)).get(message).get(FrlloBatches.SEND_QUEUE).outcome()
                .equals(Outcome.DONE));
    }

    @Test
    void refusedRightIsToldAgainOnceItsCauseIsGone() {
        frllo().foreign(category);
        long person = included();
        eventually(() -> line(person, FrlloKind.BENEFIT).refused());
        assertThat(line(person, FrlloKind.BENEFIT).refusal()).contains("не является владельцем",
                "BENEFIT_SOURCE_ERROR");
        assertThat(line(person, FrlloKind.BENEFIT).path()).isEqualTo("/drugs/patients/" + person);
        frllo().own(category);
        repairs.again(line(person, FrlloKind.BENEFIT).id(), Actor.HUB);
        eventually(() -> accepted(person, FrlloKind.BENEFIT) && accepted(person, FrlloKind.CITIZEN));
    }

    @Test
    void outageDelaysAndLosesNothing() {
        frllo().mood().failNext(3);
        long person = included();
        eventually(() -> accepted(person, FrlloKind.CITIZEN));
        assertThat(taken(person)).isEqualTo(1);
    }

    @Test
    void receiptThatWasLostDoublesNobody() {
        long before = frllo().holds("citizen");
        frllo().mood().silentNext(1);
        long person = included();
        eventually(() -> accepted(person, FrlloKind.CITIZEN));
        assertThat(frllo().holds("citizen")).isEqualTo(before + 1);
        assertThat(line(person, FrlloKind.CITIZEN).version()).isEqualTo(1);
    }

    @Test
    void recordThatTheAnswerLeavesOutIsSentAgainAndTheOthersAreNot() {
        long first = included();
        long second = included();
        eventually(() -> accepted(first, FrlloKind.CITIZEN) && accepted(second, FrlloKind.CITIZEN));
        frllo().leaveOutNext(1);
        prescription(first);
        prescription(second);
        eventually(() -> accepted(first, FrlloKind.RECIPE) && accepted(second, FrlloKind.RECIPE));
        assertThat(List.of(taken(first), taken(second))).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void certificateThatIsRefusedPutsTheBatchAsideAndAPersonSendsItAgain() {
        frllo().refuseNext(1);
        long person = included();
        eventually(() -> line(person, FrlloKind.CITIZEN).messageId().map(this::aside).orElse(false));
        assertThat(line(person, FrlloKind.CITIZEN).state()).isEqualTo(FrlloState.SENT);
        repair.resend(line(person, FrlloKind.CITIZEN).messageId().orElseThrow(), "admin", "Сертификат зарегистрирован");
        eventually(() -> accepted(person, FrlloKind.CITIZEN));
    }

    @Test
    void answerAboutWhatWasNotSentIsAFaultAndARepeatedOneChangesNothing() throws Exception {
        assertThat(call("unknown", answer("987654321-1")).body()).contains("мы в ФРЛЛО не отправляли");
        assertThat(call("unknown", "=").body()).contains("не base64");
        long person = included();
        eventually(() -> accepted(person, FrlloKind.CITIZEN));
        var known = line(person, FrlloKind.CITIZEN);
        assertThat(call("another", answer(known.id() + "-1")).body()).contains("<status>0</status>");
        eventually(() -> database.queryForObject("select count(*) from journal.message where document like 'another/%'",
                Integer.class) == 1);
        assertThat(line(person, FrlloKind.CITIZEN).federalId()).isEqualTo(known.federalId());
    }

    /** Nothing is under way, and nothing more may go. */
    private boolean quiet() {
        return batches.collectNow() == 0 && database.queryForObject(
                "select count(*) from frllo.batch where state <> 'SETTLED'", Integer.class) == 0;
    }

    private boolean accepted(long person, FrlloKind kind) {
        batches.collectNow();
        return queries.ofPerson(person).stream()
                .anyMatch(line -> line.kind() == kind && line.state() == FrlloState.ACCEPTED);
    }

    private FrlloLine line(long person, FrlloKind kind) {
        batches.collectNow();
        return queries.ofPerson(person).stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
    }

    /** How many documents about the person the simulator has taken, repeats included. */
    private int taken(long person) {
        var records = queries.ofPerson(person).stream().map(line -> line.id() + "-").toList();
        return (int) frllo().book().since(Instant.EPOCH).stream()
                .filter(entry -> records.stream().anyMatch(entry.id()::startsWith)).count();
    }

    private boolean aside(long message) {
        return Optional.ofNullable(journal.lastMarks(List.of(message)).get(message))
                .map(marks -> marks.get(FrlloBatches.SEND_QUEUE).outcome() == Outcome.ASIDE).orElse(false);
    }

    /** A person with a card and a right. */
    private long included() {
        int n = NUMBER.incrementAndGet();
        var snils = Snils.ofAccount(998_000_000 + n);
        var born = LocalDate.of(1975, 3, 8);
        long person = persons.addAll(List.of(new Persons.Newcomer(snils, Enp.compose(99, born, true, n), "Включённый",
                "Пример", "Образцович", born, 1, "76"))).get(snils.digits());
        register.save(Beneficiary.of(person, "1.2.643.5.1.13.13.12.2.99.9999"), "registrar");
        register.add(Benefit.entered(person, category, "J45.0", Benefit.Paper.NONE, TODAY.minusMonths(1),
                Optional.empty(), Benefit.Source.OPERATOR), "registrar");
        return person;
    }

    private long prescription(long person) {
        var number = "%08d".formatted(NUMBER.incrementAndGet());
        prescriptions.addAll(List.of(new Prescriptions.Entry("1.2.643.5.1.13.13.12.2.99.9999", "148-1-04l", "9985",
                number, PrescriptionState.REGISTERED, person, category, 100, 2, "J45.0", DRUG, BigDecimal.ONE, 1, 30,
                BigDecimal.valueOf(30), "по 1 таблетке", "2", TODAY, TODAY.plusDays(29), "doctor",
                "Врачёва Вера Витальевна", true, Snils.ofAccount(996_000_077).digits())));
        return prescriptions.byNumber(new SeriesNumber("9985", number)).map(Prescription::id).orElseThrow();
    }

    private void dispense(long prescription) {
        int n = NUMBER.incrementAndGet();
        var pharmacy = "1.2.643.5.1.13.13.12.2.97." + (500_000 + n);
        var gtin = Gtin.ofItem(4_600_666_00000L + n % 100_000).digits();
        var pack = gtin + "L%012d".formatted(n);
        dispensings.link(gtin, ITEM);
        places.put(new Place(pharmacy, "%014d".formatted(72_000_000 + n), Place.Kind.PHARMACY, "Аптека", "owner"));
        opening.enter(pharmacy, List.of(new StockOpening.Opened(new Batch(0, gtin, "Отчётин", "А1",
                TODAY.plusYears(1), new Terms(3, 6, "", "01482000021260000", Optional.of(TODAY)), "00000000000900",
                10_000, 909), List.of(pack))), "pharmacist");
        dispensing.dispense(pharmacy, Long.toString(prescription), List.of(new Taken(pack, Share.WHOLE)), "pharmacist");
    }

    private static String answer(String document) {
        return Base64.getEncoder().encodeToString(("<root><result><element><document_id>" + document
                + "</document_id><status>success</status><reg_num>F-17</reg_num></element></result></root>")
                .getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> call(String id, String response) throws Exception {
        var envelope = """
            <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
              <c:sendResponse xmlns:c="http://emu.callback.mis.service.nr.eu.rt.ru/"><id>%s</id><response>%s</response>
              </c:sendResponse></s:Body></s:Envelope>""".formatted(id, response);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/services/frllo-callback")).header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString(envelope)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void eventually(Callable<Boolean> fact) {
        await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(300)).until(fact);
    }

    private FrlloSimulator frllo() {
        return (FrlloSimulator) simulators.simulator("frllo").orElseThrow();
    }
}
