package ru.medbus.web.drugs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.BusIT;
import ru.medbus.domain.drugsupply.beneficiary.BeneficiaryQueries;
import ru.medbus.domain.drugsupply.beneficiary.BeneficiaryRegister;
import ru.medbus.domain.drugsupply.beneficiary.Categories;
import ru.medbus.domain.drugsupply.beneficiary.Entitlements;
import ru.medbus.domain.drugsupply.beneficiary.InclusionRequests;
import ru.medbus.domain.drugsupply.beneficiary.PatientCodes;
import ru.medbus.domain.drugsupply.beneficiary.RequestState;
import ru.medbus.domain.drugsupply.prescription.Drugs;
import ru.medbus.domain.drugsupply.prescription.PrescriptionQueries;
import ru.medbus.web.Screens;

/** Registers, requests, settings, blanks, sheets and codes as their people see them. */
class RegisterScreensIT extends BusIT {
    private static final String HEART = "1.00000.0252";

    @Autowired
    private Screens screens;
    @Autowired
    private PrescriptionQueries queries;
    @Autowired
    private BeneficiaryQueries beneficiaries;
    @Autowired
    private BeneficiaryRegister register;
    @Autowired
    private Entitlements entitlements;
    @Autowired
    private InclusionRequests requests;
    @Autowired
    private Categories categories;
    @Autowired
    private PatientCodes codes;
    @Autowired
    private Drugs drugs;
    private long patient;

    @BeforeEach
    void regionIsThere() {
        DrugWorld.sown(queries);
        patient = DrugWorld.entitled(beneficiaries, entitlements).personId();
    }

    @Test
    void registerIsFilteredAndExportedWithNamesForThoseWhoKeepIt() throws Exception {
        assertThat(screens.text("registrar", "/drugs/beneficiaries?category=" + DrugWorld.ASTHMA))
                .contains("Региональный", DrugWorld.ASTHMA).doesNotContain("??");
        assertThat(screens.text("registrar", "/drugs/beneficiaries?refused=yes")).contains("отказ от лекарств");
        assertThat(screens.text("registrar", "/drugs/beneficiaries?programme=VZN")).contains("1.00000.0044");
        assertThat(screens.text("ministry", "/drugs/beneficiaries?home=foreign")).contains("***", "иногородний");
        var csv = screens.open("registrar", "/drugs/beneficiaries/export.csv?refused=yes").andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines().skip(1)).isNotEmpty().allMatch(line -> line.endsWith("\"да\""));
        screens.open("expert", "/drugs/beneficiaries").andExpect(status().isForbidden());
    }

    @Test
    void doctorAsksAndTheOperatorAnswers() throws Exception {
        screens.send("doctor", page() + "/requests", "category", HEART, "diagnosis", "I10", "reason", "нет")
                .andExpect(status().isOk());
        assertThat(requests.of(patient)).isEmpty();
        screens.send("doctor", page() + "/requests", "category", HEART, "diagnosis", "I21.9", "document", "Выписка",
                "documentNumber", "5", "documentOn", LocalDate.now().toString(), "validFrom",
                LocalDate.now().toString(), "reason", "Перенёс инфаркт, нужны лекарства")
                .andExpect(redirectedUrl(page()));
        long id = requests.of(patient).getFirst().id();
        assertThat(screens.text("registrar", "/drugs/requests")).contains("/drugs/requests/" + id).doesNotContain("??");
        assertThat(screens.text("registrar", "/drugs/requests/" + id)).contains("Перенёс инфаркт", "Внести в регистр")
                .doesNotContain("??");
        screens.send("doctor", "/drugs/requests/" + id + "/accept", "revision", "1").andExpect(status().isForbidden());
        screens.send("registrar", "/drugs/requests/" + id + "/return", "revision", "1", "decision",
                "Уточните номер выписки").andExpect(redirectedUrl("/drugs/requests/" + id));
        assertThat(screens.text("doctor", "/drugs/requests/" + id)).contains("Исправить и подать снова");
        screens.send("doctor", "/drugs/requests/" + id + "/mend", "category", HEART, "diagnosis", "I21.9", "document",
                "Выписка", "documentNumber", "55", "documentOn", LocalDate.now().toString(), "validFrom",
                LocalDate.now().toString(), "reason", "Номер выписки исправлен", "revision", "2")
                .andExpect(redirectedUrl("/drugs/requests/" + id));
        screens.send("registrar", "/drugs/requests/" + id + "/accept", "revision", "3")
                .andExpect(redirectedUrl("/drugs/requests/" + id));
        assertThat(requests.get(id).state()).isEqualTo(RequestState.ACCEPTED);
        assertThat(screens.text("doctor", page())).contains(HEART);
    }

    @Test
    void operatorEntersEndsAndMarksRefusals() throws Exception {
        var other = other();
        var there = "/drugs/patients/" + other;
        screens.send("registrar", there + "/benefits", "category", "1.00000.0217", "validFrom",
                LocalDate.now().toString()).andExpect(redirectedUrl(there));
        var benefit = register.benefits(other).getFirst();
        screens.send("registrar", there + "/refusals", "year", "" + LocalDate.now().getYear(), "part", "DRUGS")
                .andExpect(redirectedUrl(there));
        assertThat(screens.text("registrar", there)).contains("Отказался от лекарств").doesNotContain("??");
        screens.send("registrar", there + "/close", "benefit", "" + benefit.id(), "revision", "" + benefit.revision(),
                "last", LocalDate.now().toString(), "reason", "переосвидетельствование")
                .andExpect(redirectedUrl(there));
        screens.send("doctor", there + "/benefits", "category", "1.00000.0217").andExpect(status().isForbidden());
    }

    @Test
    void categoriesAreTakenFromTheDictionaryAndKeepTheRegionsSettings() throws Exception {
        screens.send("registrar", "/drugs/categories/" + HEART, "percent", "50", "fund", "2", "sizeCode", "7",
                "drugLists", "ONLP;REGION", "revision", "" + categories.find(HEART).orElseThrow().revision())
                .andExpect(redirectedUrl("/drugs/categories/" + HEART));
        screens.send("registrar", "/drugs/categories/refresh").andExpect(redirectedUrl("/drugs/categories"));
        assertThat(categories.find(HEART).orElseThrow()).matches(each -> each.percent() == 50
                && each.sizeCode().equals("7"));
        assertThat(screens.text("registrar", "/drugs/categories/" + HEART)).contains("ОНМК".substring(0, 1), "50")
                .doesNotContain("??");
        assertThat(screens.text("registrar", "/drugs/categories?text=i21")).contains(HEART);
        assertThat(screens.send("registrar", "/drugs/categories/" + HEART, "percent", "500", "revision", "1")
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8)).contains("от 1 до 100");
    }

    @Test
    void blanksAreNumberedPrintedAndEnteredByTheirNumbers() throws Exception {
        assertThat(screens.text("doctor", "/drugs/numbering")).contains("148-1/у-04(л)", "Осталось номеров")
                .doesNotContain("??");
        assertThat(screens.send("doctor", "/drugs/numbering", "form", "148-1-04l", "series", "серия", "nextNumber",
                "1", "lastNumber", "9", "width", "1").andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8)).contains("ОКАТО");
        var paper = screens.send("doctor", "/drugs/paper/blanks", "form", "148-1-04l", "count", "2").andReturn()
                .getResponse().getContentAsByteArray();
        try (var read = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(read).split("РЕЦЕПТ")).hasSize(3);
        }
        assertThat(screens.text("doctor", "/drugs/paper")).contains("выдан").doesNotContain("??");
        assertThat(screens.text("doctor", "/drugs/paper/new?patient=" + patient)).contains("Номер бланка")
                .doesNotContain("??");
        screens.send("doctor", "/drugs/paper/new", "patient", "" + patient, "form", "148-1-04l", "series", "7777",
                "number", "000123", "issuedOn", LocalDate.now().minusDays(2).toString(), "category", DrugWorld.ASTHMA,
                "diagnosis", "J45.0", "drug", DrugWorld.listed(drugs), "singleDose", "1", "timesADay", "1",
                "courseDays", "30", "signa", "утром", "term", "2").andExpect(status().is3xxRedirection());
        assertThat(screens.text("doctor", "/drugs/paper")).contains("7777 000123");
    }

    @Test
    void sheetIsOpenedAndItsPrescriptionsAreSignedWithOneButton() throws Exception {
        assertThat(screens.text("doctor", "/drugs/sheets/new?patient=" + patient)).contains("Лист назначения")
                .doesNotContain("??");
        var form = new ArrayList<>(List.of("patient", "" + patient, "category", DrugWorld.ASTHMA, "diagnosis", "J45.0",
                "drug", DrugWorld.listed(drugs), "singleDose", "1", "timesADay", "2", "courseDays", "30", "term", "2",
                "signa", "утром и вечером"));
        var sheet = screens.send("doctor", "/drugs/sheets", form.toArray(String[]::new)).andReturn().getResponse()
                .getRedirectedUrl();
        assertThat(screens.text("doctor", sheet)).contains("Выписать и подписать: 1").doesNotContain("??");
        screens.send("doctor", sheet + "/issue").andExpect(redirectedUrl(sheet));
        assertThat(screens.text("doctor", sheet)).doesNotContain("Выписать и подписать");
        assertThat(screens.text("doctor", page())).contains("утром и вечером");
        screens.send("doctor", sheet + "/close").andExpect(redirectedUrl(sheet));
    }

    @Test
    void scannedCodeOpensThePatientUntilItIsRevoked() throws Exception {
        screens.send("doctor", page() + "/qr").andExpect(status().isOk());
        var token = codes.issue(patient, "doctor");
        screens.open("pharmacist", "/drugs/qr/" + token).andExpect(redirectedUrl(page()));
        assertThat(screens.text("pharmacist", page())).contains("Рецепты").doesNotContain("/drugs/prescriptions/new",
                "Внести льготу", "href=\"/drugs/prescriptions/");
        screens.open("doctor", "/drugs/patients?q=http://hub/drugs/qr/" + token).andExpect(redirectedUrl(page()));
        screens.send("doctor", page() + "/qr-revoked").andExpect(redirectedUrl(page()));
        screens.open("pharmacist", "/drugs/qr/" + token).andExpect(redirectedUrl("/drugs/patients"));
    }

    private String page() {
        return "/drugs/patients/" + patient;
    }

    /** Somebody else than the patient of the other tests. */
    private long other() {
        return beneficiaries.list(new ru.medbus.domain.drugsupply.beneficiary.BeneficiaryFilter("", "", "", "", "ours",
                "", "", LocalDate.now(), patient + 20, 1)).getFirst().personId();
    }
}
