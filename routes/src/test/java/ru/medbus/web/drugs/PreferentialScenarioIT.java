package ru.medbus.web.drugs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.BusIT;
import ru.medbus.domain.drugsupply.beneficiary.BeneficiaryFilter;
import ru.medbus.domain.drugsupply.beneficiary.BeneficiaryLine;
import ru.medbus.domain.drugsupply.beneficiary.BeneficiaryQueries;
import ru.medbus.domain.drugsupply.beneficiary.BeneficiaryRegister;
import ru.medbus.domain.drugsupply.beneficiary.InclusionRequests;
import ru.medbus.domain.drugsupply.beneficiary.PatientCodes;
import ru.medbus.domain.drugsupply.outgoing.DispensingDocument;
import ru.medbus.domain.drugsupply.outgoing.DispensingDocuments;
import ru.medbus.domain.drugsupply.outgoing.DocumentFate;
import ru.medbus.domain.drugsupply.prescription.Drug;
import ru.medbus.domain.drugsupply.prescription.PrescriptionQueries;
import ru.medbus.domain.drugsupply.prescription.PrescriptionState;
import ru.medbus.domain.drugsupply.prescription.Prescriptions;
import ru.medbus.domain.drugsupply.stock.StockPlaces;
import ru.medbus.domain.drugsupply.traceability.MdlpBatches;
import ru.medbus.domain.drugsupply.traceability.TraceabilityQueries;
import ru.medbus.web.Screens;

/** From the doctor's request for inclusion to the receipt of МДЛП and the numbers of РЭМД. */
class PreferentialScenarioIT extends BusIT {
    @Autowired
    private BeanFactory beans;
    @Autowired
    private Screens screens;
    @Autowired
    private PrescriptionQueries queries;
    @Autowired
    private Prescriptions prescriptions;
    @Autowired
    private BeneficiaryQueries beneficiaries;
    @Autowired
    private BeneficiaryRegister register;
    @Autowired
    private InclusionRequests requests;
    @Autowired
    private PatientCodes codes;
    @Autowired
    private StockPlaces places;
    @Autowired
    private MdlpBatches batches;
    @Autowired
    private TraceabilityQueries told;
    @Autowired
    private DispensingDocuments documents;

    @BeforeEach
    void regionIsThere() {
        DrugWorld.sown(queries);
        eventually(() -> places.find(PharmacyWorld.PHARMACY).isPresent());
    }

    @Test
    void fromInclusionToTheReceiptOfMdlpAndTheNumberOfRemd() throws Exception {
        long patient = newcomer();
        included(patient);
        var world = new PharmacyWorld(beans);
        var drug = world.drug();
        var pack = world.packs(drug, 1).getFirst();
        long recipe = prescribed(patient, drug);
        var document = handedOut(recipe, patient, pack);
        batches.collectNow();
        eventually(() -> told.history(pack).getFirst().state().equals("ACCEPTED"));
        assertThat(told.history(pack).getFirst().kind()).isEqualTo("RECIPE");
        eventually(() -> documents.get(document.operation()).fate() == DocumentFate.REGISTERED);
        shownTo(patient, recipe, documents.get(document.operation()).emdrId());
    }

    /** The doctor asks, the operator includes. */
    private void included(long patient) throws Exception {
        screens.send("doctor", "/drugs/patients/" + patient + "/requests", "category", DrugWorld.ASTHMA, "diagnosis",
                "J45.0", "document", "Выписка", "documentNumber", "17", "documentOn", LocalDate.now().toString(),
                "validFrom", LocalDate.now().toString(), "reason", "Астма подтверждена, нужны лекарства")
                .andExpect(redirectedUrl("/drugs/patients/" + patient));
        long request = requests.of(patient).getFirst().id();
        screens.send("registrar", "/drugs/requests/" + request + "/accept", "revision", "1")
                .andExpect(redirectedUrl("/drugs/requests/" + request));
        assertThat(screens.text("doctor", "/drugs/patients/" + patient)).contains(DrugWorld.ASTHMA, "положено");
    }

    /** Written, signed, registered. */
    private long prescribed(long patient, Drug drug) throws Exception {
        var where = screens.send("doctor", "/drugs/prescriptions", "patient", "" + patient, "form", "148-1-04l",
                "category", DrugWorld.ASTHMA, "diagnosis", "J45.0", "drug", drug.code(), "singleDose", "1",
                "timesADay", "1", "courseDays", "" + PharmacyWorld.PACK, "signa", "По 1 утром", "term", "2")
                .andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
        long id = Long.parseLong(where.substring(where.lastIndexOf('/') + 1));
        screens.send("doctor", where + "/sign", "revision", "" + prescriptions.get(id).revision())
                .andExpect(redirectedUrl(where));
        eventually(() -> prescriptions.get(id).state() == PrescriptionState.REGISTERED);
        assertThat(prescriptions.get(id).fate().emdrId()).isNotEmpty();
        return id;
    }

    /** The patient shows his code, the pharmacist opens the prescription from his page and scans a pack. */
    private DispensingDocument handedOut(long recipe, long patient, String pack) throws Exception {
        screens.open("pharmacist", "/drugs/qr/" + codes.issue(patient, "doctor"))
                .andExpect(redirectedUrl("/drugs/patients/" + patient));
        assertThat(screens.text("pharmacist", "/drugs/patients/" + patient))
                .contains("href=\"/drugs/dispense/" + recipe + "\"");
        var there = "/drugs/dispense/" + recipe;
        assertThat(screens.send("pharmacist", there + "/scan", "code", PharmacyWorld.scanned(pack)).andReturn()
                .getResponse().getContentAsString()).contains("value=\"" + pack + "\"");
        screens.send("pharmacist", there, "taken", pack).andExpect(redirectedUrl(there));
        assertThat(prescriptions.get(recipe).state()).isEqualTo(PrescriptionState.DISPENSED);
        return documents.of(recipe).getFirst();
    }

    private void shownTo(long patient, long recipe, String number) throws Exception {
        var recipeNumber = prescriptions.get(recipe).fate().emdrId();
        assertThat(number).isNotEmpty().isNotEqualTo(recipeNumber);
        assertThat(screens.text("doctor", "/drugs/prescriptions/" + recipe)).contains(recipeNumber, number)
                .doesNotContain("??");
        assertThat(screens.text("pharmacist", "/drugs/dispense/" + recipe)).contains(number).doesNotContain("??");
        var paper = screens.open("doctor", "/drugs/patients/" + patient + "/030.pdf").andExpect(status().isOk())
                .andReturn().getResponse().getContentAsByteArray();
        try (var read = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(read)).contains(recipeNumber, number)
                    .containsPattern("Аптека № 1");
        }
    }

    /** A resident of the clinic who has no benefit for asthma, nor a request under way. */
    private long newcomer() {
        return beneficiaries.list(new BeneficiaryFilter("", "", "", DrugWorld.CLINIC, "ours", "", "",
                LocalDate.now(), 0, 500)).stream().map(BeneficiaryLine::personId).distinct()
                .filter(person -> register.benefits(person).stream()
                        .noneMatch(benefit -> benefit.categoryCode().equals(DrugWorld.ASTHMA)))
                .filter(person -> requests.of(person).isEmpty())
                .filter(person -> register.refusals(person).isEmpty())
                .reduce((one, other) -> other).orElseThrow();
    }

    private static void eventually(Callable<Boolean> fact) {
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200)).until(fact);
    }
}
