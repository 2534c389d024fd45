package ru.medbus.web.pharmacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.BusIT;
import ru.medbus.domain.alert.AlertKind;
import ru.medbus.domain.alert.AlertRegister;
import ru.medbus.domain.drugsupply.deferral.DeferralQueries;
import ru.medbus.domain.drugsupply.deferral.DeferralState;
import ru.medbus.domain.drugsupply.deferral.Deferrals;
import ru.medbus.domain.drugsupply.prescription.Dispensings;
import ru.medbus.domain.drugsupply.prescription.Drug;
import ru.medbus.domain.drugsupply.prescription.DrugItem;
import ru.medbus.domain.drugsupply.prescription.Drugs;
import ru.medbus.domain.drugsupply.prescription.PrescriptionState;
import ru.medbus.domain.drugsupply.prescription.Prescriptions;
import ru.medbus.domain.drugsupply.prescription.SeriesNumber;
import ru.medbus.domain.drugsupply.stock.Holds;
import ru.medbus.domain.drugsupply.stock.Paper;
import ru.medbus.domain.drugsupply.stock.StockReceipts;
import ru.medbus.domain.drugsupply.stock.Terms;
import ru.medbus.domain.drugsupply.stock.Waybill;
import ru.medbus.domain.drugsupply.stock.WaybillDraft;
import ru.medbus.domain.drugsupply.stock.Waybills;
import ru.medbus.domain.shared.Gtin;
import ru.medbus.web.Screens;

/** No stock → deferred at the counter → a waybill arrives → kept and told → dispensed; and a term that runs out. */
class DeferralScenarioIT extends BusIT {
    private static final String PHARMACY = "1.2.643.5.1.13.13.12.2.99.9996";
    private static final String CLINIC = "1.2.643.5.1.13.13.12.2.99.9999";
    private static final LocalDate TODAY = LocalDate.now();
    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime() % 1_000_000);

    @Autowired
    private Screens screens;
    @Autowired
    private Prescriptions prescriptions;
    @Autowired
    private Dispensings dispensings;
    @Autowired
    private Drugs drugs;
    @Autowired
    private Deferrals deferrals;
    @Autowired
    private DeferralQueries register;
    @Autowired
    private Waybills waybills;
    @Autowired
    private StockReceipts receipts;
    @Autowired
    private Holds holds;
    @Autowired
    private AlertRegister alerts;
    @Autowired
    private JdbcTemplate database;

    private String drug;
    private String gtin;

    @BeforeEach
    void inventedDrugThatNobodyHas() {
        await().atMost(Duration.ofSeconds(90)).until(() -> !register.empty());
        long n = NUMBERS.incrementAndGet() % 1_000_000;
        drug = "21.20.10.999-%06d-9-00009-0000000000000".formatted(n);
        var item = "21.20.10.999-%06d-9-00009-0000000000001".formatted(n);
        gtin = Gtin.ofItem(4_600_555_00000L + n % 100_000).digits();
        drugs.putAll(List.of(new Drug(drug, "Ожидалин (вымышл.)", "таблетки", "5 мг", "таб.", "R03", true, false,
                "REGION", Optional.empty(), "", Optional.empty(), Optional.empty())),
                List.of(new DrugItem(item, drug, "Ожидалин-Пример", "Завод образцов", BigDecimal.valueOf(30),
                        Optional.empty(), Optional.empty())));
        dispensings.link(gtin, item);
    }

    @Test
    void drugThatWasNotThereIsKeptWhenItComesAndHandedOut() throws Exception {
        long id = registered();
        assertThat(screens.text("pharmacist", counter(id))).contains("На отсроченное обслуживание (Ctrl+Enter)");
        screens.send("pharmacist", "/pharmacy/deferrals", "prescription", "" + id)
                .andExpect(redirectedUrl(counter(id)));
        var due = register.of(id).orElseThrow();
        assertThat(prescriptions.get(id).state()).isEqualTo(PrescriptionState.DELAYED);
        assertThat(screens.text("pharmacist", counter(id))).contains("Рецепт на отсроченном обслуживании")
                .doesNotContain("На отсроченное обслуживание (Ctrl+Enter)");
        assertThat(screens.text("doctor", "/drugs/prescriptions/" + id)).contains("Отсроченное обслуживание",
                "ждёт поступления", "Аптека № 1", "нет в наличии, срок до");
        assertThat(screens.text("pharmacist", "/pharmacy/deferrals/" + due.id()))
                .contains("10 раб. дн. со дня обращения", "№ 100н");

        var pack = receive();
        await().atMost(Duration.ofSeconds(30)).until(() -> state(id) == DeferralState.OFFERED);
        assertThat(screens.text("pharmacist", "/pharmacy/holds")).contains(pack, "очередь отсрочки");
        assertThat(screens.text("pharmacist", counter(id))).contains("Для этого рецепта отложено упаковок: 1",
                "Отложена для этого рецепта");
        assertThat(screens.text("doctor", "/drugs/prescriptions/" + id)).contains("отложено для пациента",
                "лекарство поступило, отложено упаковок 1 из 1");
        long other = registered();
        var stranger = screens.send("pharmacist", counter(other) + "/scan", "code", "01" + gtin + "21"
                + pack.substring(14)).andReturn().getResponse().getContentAsString();
        assertThat(stranger).contains("упаковка отложена по рецепту", "Отложена для других пациентов, упаковок: 1");

        screens.send("pharmacist", counter(id), "taken", pack).andExpect(status().is3xxRedirection());
        assertThat(state(id)).isEqualTo(DeferralState.DISPENSED);
        assertThat(prescriptions.get(id).state()).isEqualTo(PrescriptionState.DISPENSED);
        assertThat(holds.of(Long.toString(id))).isEmpty();
    }

    @Test
    void doctorReservesPacksOfAPharmacyAndGivesThemBack() throws Exception {
        var pack = receive();
        long id = registered();
        var page = "/drugs/prescriptions/" + id;
        assertThat(screens.text("doctor", page)).contains("Аптека № 1 (пример) — 30");
        screens.send("doctor", page + "/reserve", "revision", "1", "days", "3", "pharmacy", PHARMACY)
                .andExpect(redirectedUrl(page));
        assertThat(prescriptions.get(id).state()).isEqualTo(PrescriptionState.RESERVED);
        assertThat(screens.text("pharmacist", "/pharmacy/holds")).contains(pack, "бронь врача");
        long other = registered();
        screens.send("doctor", "/drugs/prescriptions/" + other + "/reserve", "revision", "1", "days", "3", "pharmacy",
                PHARMACY).andExpect(status().isSeeOther());
        assertThat(prescriptions.get(other).state()).isEqualTo(PrescriptionState.REGISTERED);
        screens.send("doctor", page + "/release").andExpect(redirectedUrl(page));
        assertThat(holds.of(Long.toString(id))).isEmpty();
        assertThat(prescriptions.get(id).state()).isEqualTo(PrescriptionState.REGISTERED);
    }

    @Test
    void termThatRunsOutRaisesAnAlertAndStandsInTheMinistrysList() throws Exception {
        long id = registered();
        deferrals.defer(new Deferrals.Request(id, PHARMACY, false, Instant.now().minus(Duration.ofDays(20)),
                "pharmacist"));
        var number = prescriptions.get(id).number().orElseThrow().number();
        assertThat(screens.text("pharmacist", "/pharmacy/deferrals?term=overdue&text=" + number))
                .contains(number, "просрочен, ");
        assertThat(screens.text("pharmacist", "/")).contains("Отсрочка: срок истёк");
        assertThat(screens.text("ministry", "/pharmacy/deferrals/queues")).contains("Аптека № 1 (пример)",
                "term=overdue");
        await().atMost(Duration.ofSeconds(90)).until(() -> alerts.open().stream()
                .anyMatch(alert -> alert.kind() == AlertKind.DEFERRAL && alert.subject().contains("Аптека № 1")));
        var pdf = screens.open("pharmacist", "/pharmacy/deferrals/print.pdf?text=" + number).andReturn().getResponse()
                .getContentAsByteArray();
        try (var paper = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " ")).contains(
                    "Журнал рецептов на отсроченном обслуживании", number, "срок истёк", "записей 1");
        }
        assertThat(new ByteArrayInputStream(screens.open("pharmacist", "/pharmacy/deferrals/export.xlsx").andReturn()
                .getResponse().getContentAsByteArray()).read()).isEqualTo('P');
        assertThat(screens.text("pharmacist", "/pharmacy/deferrals/export.csv?text=" + number)).contains("Ожидалин",
                number);
        assertThat(screens.text("ministry", "/pharmacy/deferrals?text=" + number)).contains("***");
    }

    @Test
    void everyPageIsShown() throws Exception {
        for (var path : List.of("/pharmacy/deferrals?state=all", "/pharmacy/deferrals?state=OFFERED&urgent=yes",
                "/pharmacy/deferrals?from=2026-13-45&state=%D1%87%D1%83%D1%88%D1%8C&after=-5", "/pharmacy/holds",
                "/pharmacy/deferrals/queues")) {
            assertThat(screens.text("pharmacist", path)).as(path).contains("</html>").doesNotContain("??");
        }
        for (var path : List.of("/pharmacy/calendar", "/pharmacy/calendar?year=2027", "/pharmacy/deferral-terms",
                "/pharmacy/deferral-terms?id=4", "/pharmacy/deferrals?state=all")) {
            assertThat(screens.text("ministry", path)).as(path).contains("</html>").doesNotContain("??");
        }
        assertThat(screens.text("ministry", "/pharmacy/calendar?year=2026")).contains("День народного единства",
                "09.01.2026");
        assertThat(screens.text("ministry", "/pharmacy/calendar?year=2029")).contains("не внесены");
    }

    @Test
    void wrongInputIsNamedAndChangesNothing() throws Exception {
        assertThat(screens.send("ministry", "/pharmacy/calendar", "year", "2030", "days", "завтра; выходной")
                .andReturn().getResponse().getContentAsString()).contains("Строка 1: «завтра» — не дата");
        assertThat(screens.send("ministry", "/pharmacy/deferral-terms", "id", "0", "kind", "ORDINARY", "days", "много",
                "base", "REQUEST", "openedOn", "2026-01-01", "closedOn", "", "source", "", "revision", "1").andReturn()
                .getResponse().getContentAsString()).contains("Рабочих дней — от 1 до 366", "Назовите приказ",
                        "сначала закройте его");
        assertThat(screens.send("ministry", "/pharmacy/calendar", "year", "999999999", "days", "").andReturn()
                .getResponse().getContentAsString()).contains("Год — от 2020 до 2100");
        assertThat(screens.send("ministry", "/pharmacy/deferral-terms", "id", "0", "revision", "1").andReturn()
                .getResponse().getContentAsString()).contains("Выберите, для какого рецепта срок");
        screens.open("pharmacist", "/pharmacy/calendar").andExpect(status().isForbidden());
        screens.send("storekeeper", "/pharmacy/deferrals", "prescription", "" + registered())
                .andExpect(status().isForbidden());
        screens.open("pharmacist", "/pharmacy/deferrals/999999999").andExpect(status().isNotFound());
        screens.open("doctor", "/pharmacy/deferrals").andExpect(status().isForbidden());
    }

    @Test
    void patientWhoWillNotWaitIsTakenOutWithAReason() throws Exception {
        long id = registered();
        screens.send("pharmacist", "/pharmacy/deferrals", "prescription", "" + id, "purchase", "true");
        var line = register.of(id).orElseThrow();
        var page = "/pharmacy/deferrals/" + line.id();
        screens.send("pharmacist", page + "/withdraw", "revision", "1", "reason", "нет").andExpect(redirectedUrl(page));
        assertThat(state(id)).isEqualTo(DeferralState.WAITING);
        screens.send("pharmacist", page + "/withdraw", "revision", "1", "reason", "купит сам")
                .andExpect(redirectedUrl(page));
        assertThat(state(id)).isEqualTo(DeferralState.WITHDRAWN);
        assertThat(prescriptions.get(id).state()).isEqualTo(PrescriptionState.REGISTERED);
        assertThat(screens.text("pharmacist", page)).contains("купит сам", "снят по желанию пациента");
    }

    /** A waybill of one pack, scanned and accepted. @return its code */
    private String receive() {
        var code = gtin + "DEF%010d".formatted(NUMBERS.incrementAndGet());
        long waybill = waybills.add(new WaybillDraft(PHARMACY, "00000000000900", "ООО «Пример»",
                new Paper("ОТ-" + NUMBERS.incrementAndGet(), TODAY), Waybill.Way.POSTING, new Terms(3, 6, "",
                        "0148200002126000001", Optional.of(LocalDate.of(2026, 1, 15))),
                "", List.of(new WaybillDraft.Line(gtin, "Ожидалин-Пример, таблетки 5 мг № 30", "ОЖ1", Optional.of(
                        TODAY.plusYears(2)), 1, 12_345, 1_122, List.of(new WaybillDraft.Code(code, ""))))),
                "storekeeper").orElseThrow();
        waybills.scan(waybill, PHARMACY, code, "storekeeper");
        receipts.accept(waybill, PHARMACY, "", "storekeeper");
        return code;
    }

    private long registered() {
        var number = "%08d".formatted(NUMBERS.incrementAndGet());
        prescriptions.addAll(List.of(new Prescriptions.Entry(CLINIC, "148-1-04l", "9985", number,
                PrescriptionState.REGISTERED, database.queryForObject("select max(id) from patient.person", Long.class),
                database.queryForObject("select min(code) from drugsupply.category", String.class), 100, 2, "I10", drug,
                BigDecimal.ONE, 1, 30, BigDecimal.valueOf(30), "по 1 таблетке", "2", TODAY.minusDays(20),
                TODAY.plusDays(10), "doctor", "Врачёва Вера Витальевна", false)));
        return prescriptions.byNumber(new SeriesNumber("9985", number)).orElseThrow().id();
    }

    private DeferralState state(long prescription) {
        return deferrals.of(prescription).orElseThrow().state();
    }

    private static String counter(long prescription) {
        return "/drugs/dispense/" + prescription;
    }
}
