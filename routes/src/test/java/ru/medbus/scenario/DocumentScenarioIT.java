package ru.medbus.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.BusIT;
import ru.medbus.adapters.signature.DemoAuthority;
import ru.medbus.adapters.signature.DocumentSigning;
import ru.medbus.demo.Simulators;
import ru.medbus.domain.journal.Repair;
import ru.medbus.mappings.semd.SemdFactsReader;
import ru.medbus.mappings.semd.SemdToRemd;
import ru.medbus.simulators.remd.RemdSimulator;

/** One document's whole life, from the doctor's system to the registers of the country. */
class DocumentScenarioIT extends BusIT {
    @Autowired
    private DemoAuthority authority;
    @Autowired
    private DocumentSigning signing;
    @Autowired
    private Simulators simulators;
    @Autowired
    private Repair repair;

    private Door door;
    private SignedDocuments signed;

    @BeforeEach
    void open() {
        door = new Door(port, "demo-mis");
        signed = new SignedDocuments(authority, signing);
    }

    @Test
    void prescriptionIsDeliveredToEveryRecipientAndIsFoundBySnils() {
        var document = prescriptionForVimis();
        var id = accepted(document);
        awaitState(id, "delivered");
        var recipients = door.message(id).body().path("recipients");
        assertThat(recipients.findValuesAsText("system")).contains("remd", "subscriber.region").hasSizeGreaterThan(2);
        assertThat(recipients.findValuesAsText("state")).containsOnly("done");
        var snils = SemdFactsReader.read(document).patient().snils().orElseThrow();
        assertThat(door.get("/api/v1/messages?key=" + snils).body().path("items").findValuesAsText("messageId"))
                .contains(id);
        assertThat(simulators.simulator("subscriber").orElseThrow().book().since(java.time.Instant.EPOCH))
                .filteredOn(entry -> entry.id().endsWith(id)).hasSize(1);
    }

    /** Asthma is the one invented diagnosis that no ВИМИС takes. */
    private static byte[] prescriptionForVimis() {
        return Stream.generate(SignedDocuments::prescription)
                .filter(document -> !new String(document, StandardCharsets.UTF_8).contains("J45.0")).findFirst()
                .orElseThrow();
    }

    @Test
    void lateRefusalNamesItsCodeAndAResendRegisters() {
        var id = acceptedToBeRefused("ACCESS_DENIED", "Нет права на документ");
        awaitState(id, "aside");
        assertThat(remdStep(id)).contains("ACCESS_DENIED");
        assertThat(repair.resend(Long.parseLong(id), "admin", "Право выдано"))
                .containsExactly("remd.document.register");
        awaitState(id, "delivered");
        assertThat(remdStep(id)).contains("Зарегистрировано");
    }

    @Test
    void refusalForTheSenderEndsRefused() {
        var id = acceptedToBeRefused("PERSON_NOT_FOUND", "Сотрудник не найден в ФРМР");
        awaitState(id, "refused");
        assertThat(remdStep(id)).contains("PERSON_NOT_FOUND");
    }

    @Test
    void temporaryRefusalIsSentAgainByItself() {
        var id = acceptedToBeRefused("INTERNAL_ERROR", "Внутренняя ошибка");
        awaitState(id, "delivered");
    }

    @Test
    void documentThatRemdSaysItHasIsLookedForBeforeAnythingElse() {
        var id = acceptedToBeRefused("NOT_UNIQUE_PROVIDED_ID", "Документ уже зарегистрирован");
        awaitState(id, "delivered");
    }

    @Test
    void repeatGetsTheFirstMessageAndOtherBytesAConflict() {
        var document = SignedDocuments.prescription();
        var first = door.submit(document, signed.byAuthor(document), signed.byFacility(document));
        var again = door.submit(document, signed.byAuthor(document), signed.byFacility(document));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("messageId")).isEqualTo(first.text("messageId"));
        var other = new String(document, java.nio.charset.StandardCharsets.UTF_8)
                .replaceFirst("<title>", "<title> ").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var conflict = door.submit(other, signed.byAuthor(other), signed.byFacility(other));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text("firstMessageId")).isEqualTo(first.text("messageId"));
    }

    @Test
    void silentSubscriberGetsTheDocumentLaterAndOnce() {
        simulators.simulator("subscriber").orElseThrow().mood().failNext(2);
        var document = SignedDocuments.prescription();
        var id = door.submit(document, signed.byAuthor(document), signed.byFacility(document)).text("messageId");
        awaitState(id, "delivered");
        assertThat(simulators.simulator("subscriber").orElseThrow().book().since(java.time.Instant.EPOCH))
                .filteredOn(entry -> entry.id().endsWith(id)).hasSize(1);
    }

    private String acceptedToBeRefused(String code, String text) {
        var document = SignedDocuments.prescription();
        remd().refuseNext(SemdToRemd.localUid(SemdFactsReader.read(document)), code, text);
        return accepted(document);
    }

    private String accepted(byte[] document) {
        var answer = door.submit(document, signed.byAuthor(document), signed.byFacility(document));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(202);
        return answer.text("messageId");
    }

    private void awaitState(String id, String state) {
        await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(200)).untilAsserted(
                () -> assertThat(door.message(id).body().path("state").asText()).as("%s", door.message(id).body())
                        .isEqualTo(state));
    }

    private String remdStep(String id) {
        var recipients = door.message(id).body().path("recipients");
        return StreamSupport.stream(recipients.spliterator(), false)
                .filter(one -> one.path("system").asText().equals("remd")).findFirst().orElseThrow().toString();
    }

    private RemdSimulator remd() {
        return (RemdSimulator) simulators.simulator("remd").orElseThrow();
    }
}
