package ru.medbus.web.drugs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import ru.medbus.BusIT;
import ru.medbus.adapters.signature.DemoAuthority;
import ru.medbus.adapters.signature.DocumentSigning;
import ru.medbus.demo.Simulators;
import ru.medbus.domain.drugsupply.beneficiary.BeneficiaryQueries;
import ru.medbus.domain.drugsupply.beneficiary.Entitlements;
import ru.medbus.domain.drugsupply.prescription.Drugs;
import ru.medbus.domain.drugsupply.prescription.Prescription;
import ru.medbus.domain.drugsupply.prescription.PrescriptionQueries;
import ru.medbus.domain.drugsupply.prescription.PrescriptionState;
import ru.medbus.domain.drugsupply.prescription.Prescriptions;
import ru.medbus.domain.drugsupply.stock.Place;
import ru.medbus.domain.drugsupply.stock.StockPlaces;
import ru.medbus.mappings.semd.SemdFactsReader;
import ru.medbus.mappings.semd.SemdToRemd;
import ru.medbus.simulators.remd.RemdSimulator;
import ru.medbus.web.Screens;

/** A prescription's life from the form to РЭМД and back. */
class PrescriptionScreensIT extends BusIT {
    private static final String EMPTY = "1.2.643.5.1.13.13.12.2.99.9970";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    private StockPlaces places;
    @Autowired
    private Screens screens;
    @Autowired
    private PrescriptionQueries queries;
    @Autowired
    private Prescriptions prescriptions;
    @Autowired
    private BeneficiaryQueries beneficiaries;
    @Autowired
    private Entitlements entitlements;
    @Autowired
    private Drugs drugs;
    @Autowired
    private Simulators simulators;
    @Autowired
    private DemoAuthority authority;
    @Autowired
    private DocumentSigning signing;
    private long patient;

    @BeforeEach
    void regionIsThere() {
        DrugWorld.sown(queries);
        patient = DrugWorld.entitled(beneficiaries, entitlements).personId();
    }

    @Test
    void doctorFindsThePatientAndSeesWhyDrugsAreDue() throws Exception {
        var snils = DrugWorld.entitled(beneficiaries, entitlements).snils().orElseThrow();
        screens.open("doctor", "/drugs/patients?q=" + snils).andExpect(redirectedUrl("/drugs/patients/" + patient));
        assertThat(screens.text("doctor", "/drugs/patients?q=%D0%BF%D1%80%D0%B8%D0%BC")).contains("Примеров");
        assertThat(screens.text("doctor", "/drugs/patients/" + patient)).contains("Почему положено",
                "Житель региона", "Диагноз J45.0 входит в категорию", "Выписать рецепт").doesNotContain("??");
        assertThat(screens.text("admin", "/console/access")).contains("пациент " + patient);
    }

    @Test
    void formBeginsWithTheRightAndTheDiagnosisOfTheRegister() throws Exception {
        assertThat(screens.text("doctor", "/drugs/prescriptions/new?patient=" + patient)).contains(DrugWorld.ASTHMA,
                "J45.0", "Остатки прикреплённых аптек: нет данных", "Лимит организации на это лекарство не задан")
                .doesNotContain("??");
        assertThat(screens.text("doctor", "/drugs/suggest?drug-text=%D0%B2%D1%8B%D0%B4%D1%83%D0%BC"))
                .contains("Выдумолол", "вымышл.");
    }

    @Test
    void signedPrescriptionReachesTheRegistryAndItsNumberComesBack() throws Exception {
        long id = prepared();
        assertThat(screens.text("doctor", page(id))).contains("Что будет подписано", "SHA-256", "По 1 утром")
                .doesNotContain("??");
        sign(id);
        await().atMost(PATIENCE).until(() -> get(id).state() == PrescriptionState.REGISTERED);
        assertThat(get(id).fate().emdrId()).isNotEmpty();
        assertThat(screens.text("doctor", page(id))).contains("Зарегистрирован в РЭМД", get(id).fate().emdrId());
    }

    @Test
    void refusalOfTheRegistryOpensTheDraftAgainWithTheFieldNamed() throws Exception {
        long id = prepared();
        var document = screens.open("doctor", page(id) + "/document.xml").andReturn().getResponse()
                .getContentAsByteArray();
        ((RemdSimulator) simulators.simulator("remd").orElseThrow()).refuseNext(
                SemdToRemd.localUid(SemdFactsReader.read(document)), "FRLLO_EXPIRE_DATE_ERROR", "Отказ для проверки");
        sign(id);
        await().atMost(PATIENCE).until(() -> !get(id).fate().refusal().isEmpty());
        assertThat(get(id)).matches(each -> each.state() == PrescriptionState.DRAFT && each.version() == 2);
        assertThat(get(id).fate().refusalField()).isEqualTo("term");
        assertThat(screens.text("doctor", page(id))).contains("Исправить и отправить снова", page(id) + "/edit#term");
        assertThat(screens.text("doctor", page(id) + "/edit")).contains("FRLLO_EXPIRE_DATE_ERROR",
                "Срок не согласуется со справочником 99.2.608", "field wrong");
        assertThat(screens.text("doctor", "/drugs/prescriptions?refused=yes")).contains("документ отклонён");
        screens.send("doctor", page(id), "patient", "" + patient, "form", "148-1-04l", "category", DrugWorld.ASTHMA,
                "diagnosis", "J45.0", "drug", DrugWorld.listed(drugs), "singleDose", "1", "timesADay", "1",
                "courseDays", "30", "signa", "По 1 утром", "term", "1", "revision", "" + get(id).revision())
                .andExpect(redirectedUrl(page(id)));
        sign(id);
        await().atMost(PATIENCE).until(() -> get(id).state() == PrescriptionState.REGISTERED);
        assertThat(get(id)).matches(each -> each.version() == 2 && each.order().term().equals("1"));
        assertThat(screens.text("doctor", page(id))).contains("документ отклонён", get(id).fate().emdrId());
    }

    @Test
    void doctorsOwnTokenSignsTheSameBytesAndAForeignOneDoesNot() throws Exception {
        long id = prepared();
        var document = screens.open("doctor", page(id) + "/document.xml").andReturn().getResponse()
                .getContentAsByteArray();
        var author = SemdFactsReader.read(document).author().orElseThrow();
        send(id, signing.sign(document, authority.doctor("99600000133", "Посторонний"), Instant.now()));
        assertThat(get(id).state()).isEqualTo(PrescriptionState.DRAFT);
        send(id, signing.sign(document, authority.doctor(author.snils().orElseThrow(), "Врачёва"), Instant.now()));
        assertThat(get(id).state()).isNotEqualTo(PrescriptionState.DRAFT);
    }

    @Test
    void mistakeIsSaidBesideItsFieldAndTheDraftIsKept() throws Exception {
        var page = post("drug", "", "diagnosis", "J45.0").andExpect(status().isOk()).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("Выберите лекарство из справочника", "Основание: НСИ 99.2.611", "#drug")
                .doesNotContain("??");
        assertThat(screens.text("doctor", "/drugs/prescriptions?state=DRAFT")).contains("без номера");
        var checks = screens.send("doctor", "/drugs/prescriptions/check", "patient", "" + patient, "form", "148-1-04l",
                "category", DrugWorld.ASTHMA, "diagnosis", "I10", "drug", DrugWorld.listed(drugs), "singleDose", "1",
                "timesADay", "1", "courseDays", "30", "signa", "утром", "term", "4").andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(checks).contains("Диагноз I10 не входит в категорию", "90 дней", "Приказ № 1094н, прил. 1, п. 22")
                .doesNotContain("??");
    }

    @Test
    void papersAreReadInRussianWithBothCopiesAndTheStub() throws Exception {
        long id = prepared();
        var number = get(id).number().orElseThrow();
        var text = pdf("doctor", page(id) + "/print.pdf");
        assertThat(text).contains("148-1/у-04(л)", "Корешок", number.number(), "Бесплатно", "3108805");
        assertThat(text.split("РЕЦЕПТ  Серия|РЕЦЕПТ Серия")).hasSize(3);
        assertThat(pdf("doctor", "/drugs/patients/" + patient + "/030.pdf")).contains("030-Л/у", "Заполняется врачом");
    }

    @Test
    void ordinaryPrescriptionIsSignedAndRegisteredAs148() throws Exception {
        long id = ordinary();
        assertThat(screens.text("doctor", page(id))).contains("SHA-256", "Выдать на бумаге").doesNotContain("??");
        sign(id);
        await().atMost(PATIENCE).until(() -> get(id).state() == PrescriptionState.REGISTERED);
        assertThat(get(id).fate().emdrId()).startsWith("148.");
    }

    @Test
    void preferentialPrescriptionDoesNotGoOnPaper() throws Exception {
        long id = prepared();
        screens.send("doctor", page(id) + "/issue", "revision", "" + get(id).revision());
        assertThat(get(id).state()).isEqualTo(PrescriptionState.DRAFT);
    }

    @Test
    void ordinaryPrescriptionIsIssuedOnPaperOf107() throws Exception {
        long id = ordinary();
        screens.send("doctor", page(id) + "/issue", "revision", "" + get(id).revision())
                .andExpect(redirectedUrl(page(id)));
        assertThat(get(id).state()).isEqualTo(PrescriptionState.REGISTERED);
        assertThat(pdf("doctor", page(id) + "/print.pdf")).contains("107-1/у", "60 дней");
    }

    @Test
    void annulledAndCopiedFromItsPageAndNothingIsReservedWhereNothingIs() throws Exception {
        places.put(new Place(EMPTY, "00000000099701", Place.Kind.PHARMACY, "Пустая аптека", "region"));
        long id = prepared();
        sign(id);
        await().atMost(PATIENCE).until(() -> get(id).state() == PrescriptionState.REGISTERED);
        screens.send("doctor", page(id) + "/reserve", "revision", "" + get(id).revision(), "days", "3",
                "pharmacy", EMPTY).andExpect(status().isSeeOther());
        screens.send("doctor", page(id) + "/annul", "reason", "нет").andExpect(status().isSeeOther());
        assertThat(get(id).state()).isEqualTo(PrescriptionState.REGISTERED);
        screens.send("doctor", page(id) + "/annul", "reason", "ошибка в дозе").andExpect(redirectedUrl(page(id)));
        assertThat(get(id).state()).isEqualTo(PrescriptionState.ANNULLED);
        screens.send("doctor", page(id) + "/copy").andExpect(status().is3xxRedirection());
    }

    @Test
    void othersSeeNeitherFormsNorNames() throws Exception {
        long id = prepared();
        screens.open("pharmacist", "/drugs/prescriptions/new?patient=" + patient).andExpect(status().isForbidden());
        screens.open("pharmacist", page(id)).andExpect(status().isForbidden());
        screens.send("ministry", page(id) + "/sign", "revision", "1").andExpect(status().isForbidden());
        screens.open("storekeeper", "/drugs/patients").andExpect(status().isForbidden());
        screens.open("doctor", "/drugs/prescriptions/999999999").andExpect(status().isNotFound());
        var person = DrugWorld.entitled(beneficiaries, entitlements);
        assertThat(screens.text("ministry", page(id))).contains("***").doesNotContain(person.family() + " "
                + person.given());
        assertThat(screens.text("ministry", "/drugs/prescriptions")).contains("***");
    }

    @Test
    void listIsFilteredAndExported() throws Exception {
        assertThat(screens.text("doctor", "/drugs/prescriptions?state=DISPENSED&sort=DRUG")).contains("отпущен")
                .doesNotContain("истёк</span>").doesNotContain("??");
        var csv = screens.open("doctor", "/drugs/prescriptions/export.csv?state=DISPENSED").andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines().skip(1)).isNotEmpty().allMatch(line -> line.contains("\"отпущен\""));
        assertThat(screens.open("doctor", "/drugs/prescriptions/export.xlsx").andReturn().getResponse()
                .getContentAsByteArray()).isNotEmpty();
    }

    private long ordinary() throws Exception {
        var where = post("form", "107-1", "category", "", "term", "3").andReturn().getResponse().getRedirectedUrl();
        return Long.parseLong(where.substring(where.lastIndexOf('/') + 1));
    }

    private long prepared() throws Exception {
        var where = post().andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
        return Long.parseLong(where.substring(where.lastIndexOf('/') + 1));
    }

    /** The good form with these fields changed. */
    private org.springframework.test.web.servlet.ResultActions post(String... changed) throws Exception {
        var fields = new java.util.LinkedHashMap<>(java.util.Map.of("patient", "" + patient, "form", "148-1-04l",
                "category", DrugWorld.ASTHMA, "diagnosis", "J45.0", "drug", DrugWorld.listed(drugs), "singleDose", "1",
                "timesADay", "1", "courseDays", "30", "signa", "По 1 утром", "term", "2"));
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        return screens.send("doctor", "/drugs/prescriptions", fields.entrySet().stream()
                .flatMap(each -> java.util.stream.Stream.of(each.getKey(), each.getValue())).toArray(String[]::new));
    }

    private void sign(long id) throws Exception {
        screens.send("doctor", page(id) + "/sign", "revision", "" + get(id).revision())
                .andExpect(redirectedUrl(page(id)));
    }

    private void send(long id, byte[] signature) throws Exception {
        screens.perform(MockMvcRequestBuilders.multipart(page(id) + "/sign-token")
                .file(new MockMultipartFile("signature", signature)).param("revision", "" + get(id).revision())
                .cookie(screens.cookie("doctor")).with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(status().is3xxRedirection());
    }

    private String pdf(String login, String path) throws Exception {
        var paper = screens.open(login, path).andExpect(status().isOk()).andReturn().getResponse()
                .getContentAsByteArray();
        try (var read = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(read);
        }
    }

    private Prescription get(long id) {
        return prescriptions.get(id);
    }

    private static String page(long id) {
        return "/drugs/prescriptions/" + id;
    }
}
