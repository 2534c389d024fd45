package ru.medbus.web.drugs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ru.medbus.BusIT;
import ru.medbus.demo.Simulators;
import ru.medbus.domain.drugsupply.outgoing.DispensingDocument;
import ru.medbus.domain.drugsupply.outgoing.DispensingDocuments;
import ru.medbus.domain.drugsupply.outgoing.DocumentFate;
import ru.medbus.domain.drugsupply.prescription.PrescriptionQueries;
import ru.medbus.domain.drugsupply.stock.Dispensing;
import ru.medbus.domain.drugsupply.stock.Share;
import ru.medbus.domain.drugsupply.stock.StockPlaces;
import ru.medbus.domain.drugsupply.stock.StockReversals;
import ru.medbus.simulators.remd.RemdSimulator;
import ru.medbus.web.Screens;

/** «Отпуск по рецепту» as the pharmacy sees it: sent, refused and mended, taken back. */
class DispensingDocumentScreensIT extends BusIT {
    @Autowired
    private BeanFactory beans;
    @Autowired
    private Screens screens;
    @Autowired
    private PrescriptionQueries queries;
    @Autowired
    private StockPlaces places;
    @Autowired
    private Dispensing dispensing;
    @Autowired
    private StockReversals reversals;
    @Autowired
    private DispensingDocuments documents;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private Simulators simulators;
    private PharmacyWorld world;

    @BeforeEach
    void regionIsThere() {
        DrugWorld.sown(queries);
        await().atMost(Duration.ofSeconds(60)).until(() -> places.find(PharmacyWorld.PHARMACY).isPresent());
        world = new PharmacyWorld(beans);
    }

    @Test
    void refusalOfTheRegistryIsMendedAndSentAgainAsTheNextVersion() throws Exception {
        var refused = until(handedOut("pharmacist", "FRLLO_RELISE_POSITION_ERROR"),
                each -> each.fate() == DocumentFate.REFUSED);
        assertThat(refused.refusalField()).isEqualTo("item");
        var there = "/drugs/dispense/documents/" + refused.operation();
        assertThat(screens.text("pharmacist", "/drugs/dispense/" + refused.prescription()))
                .contains("FRLLO_RELISE_POSITION_ERROR", "Исправить и отправить снова", there + "#item")
                .doesNotContain("??");
        assertThat(screens.text("pharmacist", there)).contains("class=\"field wrong\"",
                "какой торговой позиции отвечает GTIN").doesNotContain("??");
        var line = documents.lines(refused.operation()).getFirst();
        screens.send("pharmacist", there, "revision", "" + refused.revision(), "gtin", line.gtin(), "item",
                line.item()).andExpect(redirectedUrl("/drugs/dispense/" + refused.prescription()));
        var mended = until(refused.operation(), each -> each.fate() == DocumentFate.REGISTERED);
        assertThat(mended.version()).isEqualTo(2);
        assertThat(screens.text("pharmacist", "/drugs/dispense/" + refused.prescription())).contains("версия 2",
                mended.emdrId());
    }

    @Test
    void unknownPharmacistIsSaidAndAnotherSigns() throws Exception {
        var refused = until(handedOut("nobody", ""), each -> each.fate() == DocumentFate.REFUSED);
        assertThat(refused.refusalField()).isEqualTo("staff");
        var there = "/drugs/dispense/documents/" + refused.operation();
        assertThat(screens.text("pharmacist", "/drugs/dispense")).contains(there, refused.number())
                .doesNotContain("??");
        assertThat(screens.text("pharmacist", "/")).contains("Документы «Отпуск» с отказом");
        assertThat(screens.send("pharmacist", there, "revision", "" + refused.revision(), "recipe", "17").andReturn()
                .getResponse().getContentAsString(StandardCharsets.UTF_8)).contains("Номер в РЭМД выглядит так");
        screens.send("pharmacist", there, "revision", "" + refused.revision(), "recipe", "99.24.001.000000001")
                .andExpect(status().is3xxRedirection());
        assertThat(until(refused.operation(), each -> each.fate() == DocumentFate.REGISTERED).pharmacist())
                .isEqualTo("pharmacist");
    }

    @Test
    void reversedDispensingIsTakenBackInTheRegistry() throws Exception {
        var sent = until(handedOut("pharmacist", ""), each -> each.fate() == DocumentFate.REGISTERED);
        reversals.reverse(sent.operation(), PharmacyWorld.PHARMACY, "Отпущено не то", "pharmacist");
        var back = until(sent.operation(), each -> each.reversed() && each.fate() == DocumentFate.REGISTERED);
        assertThat(back.emdrId()).isNotEqualTo(sent.emdrId());
        assertThat(screens.text("pharmacist", "/drugs/dispense/documents/" + sent.operation()))
                .contains("Отпуск сторнирован", "версия 2").doesNotContain("??");
    }

    @Test
    void othersSeeNoDocumentsOfThePharmacy() throws Exception {
        long operation = handedOut("pharmacist", "");
        screens.open("doctor", "/drugs/dispense/documents/" + operation).andExpect(status().isForbidden());
        screens.send("doctor", "/drugs/dispense/documents/" + operation, "revision", "1")
                .andExpect(status().isForbidden());
        screens.open("pharmacist", "/drugs/dispense/documents/999999999").andExpect(status().isNotFound());
    }

    @Test
    void administratorKeepsTheMeaningOfRefusals() throws Exception {
        assertThat(screens.text("admin", "/drugs/refusals?text=EXPIRE")).contains("FRLLO_EXPIRE_DATE_ERROR",
                "рецепт: срок действия").doesNotContain("??", "FRLLO_CITIZEN_BENEFIT_ERROR</a>");
        assertThat(screens.text("admin", "/drugs/refusals?document=140&words=FRLLO_RELISE_QTY_ERROR"))
                .contains("Поле: quantity");
        assertThat(screens.text("admin", "/drugs/refusals/new")).contains("Код или слова отказа").doesNotContain("??");
        assertThat(screens.send("admin", "/drugs/refusals", "pattern", "FRLLO_EXPIRE_DATE_ERROR", "field", "DRUG")
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8)).contains("уже есть");
        screens.send("admin", "/drugs/refusals", "pattern", "SCREEN_RULE_17", "field", "DRUG", "rank", "5")
                .andExpect(redirectedUrl("/drugs/refusals"));
        assertThat(screens.text("admin", "/drugs/refusals")).contains("SCREEN_RULE_17");
        screens.open("doctor", "/drugs/refusals").andExpect(status().isForbidden());
    }

    /** Handed out by this person; РЭМД is told before the document can reach it how to refuse. @return the operation */
    private long handedOut(String who, String refusal) {
        var drug = world.drug();
        var pack = world.packs(drug, 1).getFirst();
        long prescription = world.prescription(drug, PharmacyWorld.PACK);
        return transaction.execute(status -> {
            long operation = dispensing.dispense(PharmacyWorld.PHARMACY, Long.toString(prescription),
                    List.of(new Dispensing.Taken(pack, Share.WHOLE)), who);
            if (!refusal.isEmpty()) {
                remd().refuseNext(localUid(documents.get(operation)), refusal, "Отказ для проверки");
            }
            return operation;
        });
    }

    private static String localUid(DispensingDocument document) {
        return UUID.nameUUIDFromBytes((PharmacyWorld.PHARMACY + ".100.1.1.51^" + document.documentKey())
                .getBytes(StandardCharsets.UTF_8)).toString();
    }

    private DispensingDocument until(long operation, Predicate<DispensingDocument> fact) {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200))
                .until(() -> documents.get(operation), fact);
    }

    private RemdSimulator remd() {
        return (RemdSimulator) simulators.simulator("remd").orElseThrow();
    }
}
