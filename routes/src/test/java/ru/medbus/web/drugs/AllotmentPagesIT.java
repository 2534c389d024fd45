package ru.medbus.web.drugs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import ru.medbus.BusIT;
import ru.medbus.domain.drugsupply.beneficiary.BeneficiaryQueries;
import ru.medbus.domain.drugsupply.beneficiary.Entitlements;
import ru.medbus.domain.drugsupply.prescription.Drug;
import ru.medbus.domain.drugsupply.prescription.Drugs;
import ru.medbus.domain.drugsupply.prescription.PrescriptionQueries;
import ru.medbus.web.Screens;

/** Limits of organisations on the screen: the ministry enters and loads them, doctors see what is left. */
class AllotmentPagesIT extends BusIT {
    private static final String HEADS = "Организация;СМНН;МНН;Источник;Программа;Начало;Конец;Упаковок;Рублей;Основание\r\n";
    private static final String OTHER_CLINIC = "1.2.643.5.1.13.13.12.2.99.9998";
    private static final String THIRD_CLINIC = "1.2.643.5.1.13.13.12.2.99.9997";

    @Autowired
    private Screens screens;
    @Autowired
    private PrescriptionQueries queries;
    @Autowired
    private BeneficiaryQueries beneficiaries;
    @Autowired
    private Entitlements entitlements;
    @Autowired
    private Drugs drugs;
    @Autowired
    private JdbcTemplate database;
    /** Of a list that the sown prescriptions leave alone. */
    private Drug drug;

    @BeforeEach
    void regionIsThere() {
        DrugWorld.sown(queries);
        await().atMost(Duration.ofSeconds(90)).until(() -> limits() > 0);
        drug = drugs.some(100).stream().filter(each -> each.lists().equals("REGION") && !each.controlled()
                && each.inForce(LocalDate.now())).skip(1).findFirst().orElseThrow();
    }

    @Test
    void ministryEntersALimitThatTheDoctorSeesAndIsHeldTo() throws Exception {
        var card = enter(DrugWorld.CLINIC, "0,5", "", "приказ № 7").andExpect(status().is3xxRedirection()).andReturn()
                .getResponse().getRedirectedUrl();
        assertThat(screens.text("ministry", card)).contains(drug.title(), "любой источник", "+0.5 упак.",
                "приказ № 7").doesNotContain("??");
        assertThat(screens.text("doctor", card)).contains(drug.title()).doesNotContain("name=\"packs\"");
        assertThat(screens.text("doctor", "/drugs/allotments?drug=" + encoded(drug.inn().substring(0, 5))))
                .contains(drug.title()).doesNotContain("??");
        var patient = DrugWorld.entitled(beneficiaries, entitlements).personId();
        var checks = screens.send("doctor", "/drugs/prescriptions/check", "patient", "" + patient, "form", "148-1-04l",
                "category", DrugWorld.ASTHMA, "diagnosis", "J45.0", "drug", drug.code(), "singleDose", "1",
                "timesADay", "1", "courseDays", "30", "signa", "утром", "term", "2").andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(checks).contains("У организации осталось 15 ед.", "выписано 30", "Остаток лимита организации: 15")
                .doesNotContain("??");
        assertThat(screens.text("doctor", "/drugs/suggest?category=" + DrugWorld.ASTHMA + "&drug-text="
                + encoded(drug.inn().substring(0, 6)))).contains("лимит: 15 " + drug.unit());
    }

    @Test
    void mistakesAreSaidBesideTheirFieldsAndNothingIsEntered() throws Exception {
        int before = limits();
        var page = enter(DrugWorld.CLINIC, "много", "", "").andExpect(status().isOk()).andReturn().getResponse()
                .getContentAsString();
        assertThat(page).contains("Упаковки — число", "#packs").doesNotContain("??");
        assertThat(enter("", "", "", "").andReturn().getResponse().getContentAsString())
                .contains("выберите её из списка", "Задайте лимит", "Напишите основание");
        assertThat(limits()).isEqualTo(before);
    }

    @Test
    void fileIsLoadedWholeInEitherEncodingOrRefusedLineByLine() throws Exception {
        int before = limits();
        var good = OTHER_CLINIC + ";" + drug.code() + ";;2;;01.01.2026;31.12.2026;10;1000,50;письмо № 1\r\n";
        var bad = OTHER_CLINIC + ";нет такого;;2;;01.01.2026;31.12.2026;10;;письмо № 1\r\n";
        var worse = "1.2.3;" + drug.code() + ";;9;;вчера;31.12.2026;-5;;письмо № 1\r\n";
        assertThat(load(HEADS + good + bad + worse, StandardCharsets.UTF_8)).contains("ни одна строка не изменена",
                "Строка 3: СМНН «нет такого» в справочнике нет", "Строка 4: Нужна дата, а не «вчера»",
                "Строка 4: Упаковки — число").doesNotContain("??");
        assertThat(limits()).isEqualTo(before);
        assertThat(load("Что-то;Другое\r\n1;2\r\n", StandardCharsets.UTF_8)).contains("Нет строки заголовков");
        load(HEADS + good, Charset.forName("windows-1251"));
        assertThat(limits()).isEqualTo(before + 1);
        assertThat(screens.text("ministry", "/drugs/allotments?on=2026-06-01&facility=" + OTHER_CLINIC))
                .contains("1 000,50", "бюджет субъекта");
        assertThat(screens.text("doctor", "/drugs/allotments?on=2026-06-01&facility=" + OTHER_CLINIC))
                .doesNotContain("1 000,50");
        var id = database.queryForObject("select max(id) from drugsupply.allotment where facility_oid = ?", Long.class,
                OTHER_CLINIC);
        screens.open("doctor", "/drugs/allotments/" + id).andExpect(status().isForbidden());
    }

    @Test
    void exportComesBackAsAFile() throws Exception {
        enter(OTHER_CLINIC, "77", "", "приказ № 8").andExpect(status().is3xxRedirection());
        var csv = screens.open("ministry", "/drugs/allotments/export.csv?facility=" + OTHER_CLINIC).andReturn()
                .getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).contains("\"77\"", drug.code());
        assertThat(load(csv.replace("\"77\"", "\"78\""), StandardCharsets.UTF_8)).isEmpty();
        assertThat(screens.open("ministry", "/drugs/allotments/export.csv?facility=" + OTHER_CLINIC).andReturn()
                .getResponse().getContentAsString(StandardCharsets.UTF_8)).contains("\"78\"");
        assertThat(screens.open("ministry", "/drugs/allotments/export.xlsx").andReturn().getResponse()
                .getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void twoWhoChangeOneLimitDoNotOverwriteEachOther() throws Exception {
        var card = enter(THIRD_CLINIC, "", "500", "приказ № 9").andReturn().getResponse().getRedirectedUrl();
        var revision = database.queryForObject("select revision from drugsupply.allotment where id = ?", Integer.class,
                Long.parseLong(card.substring(card.lastIndexOf('/') + 1)));
        screens.send("ministry", card, "revision", "" + revision, "roubles", "600", "why", "письмо № 2")
                .andExpect(status().is3xxRedirection());
        assertThat(screens.send("admin", card, "revision", "" + revision, "roubles", "700", "why", "письмо № 3")
                .andReturn().getResponse().getContentAsString()).contains("уже изменил другой сотрудник");
        assertThat(screens.text("ministry", card)).contains("+100,00 руб.", "600,00").doesNotContain("700,00");
        screens.send("doctor", card, "revision", "" + revision, "roubles", "9", "why", "хочу")
                .andExpect(status().isForbidden());
    }

    private org.springframework.test.web.servlet.ResultActions enter(String facility, String packs, String roubles,
            String why) throws Exception {
        return screens.send("ministry", "/drugs/allotments/new", "facility", facility, "drug", drug.code(), "fund", "0",
                "openedOn", "2026-01-01", "closedOn", LocalDate.now().plusYears(1).toString(), "packs", packs,
                "roubles", roubles, "why", why);
    }

    private String load(String text, Charset charset) throws Exception {
        return screens.perform(MockMvcRequestBuilders.multipart("/drugs/allotments/import")
                .file(new MockMultipartFile("file", "limits.csv", "text/csv", text.getBytes(charset)))
                .cookie(screens.cookie("ministry")).with(SecurityMockMvcRequestPostProcessors.csrf())).andReturn()
                .getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private int limits() {
        return database.queryForObject("select count(*) from drugsupply.allotment", Integer.class);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
