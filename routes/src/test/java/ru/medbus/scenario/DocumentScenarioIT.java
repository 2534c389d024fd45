package ru.medbus.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.BusIT;
import ru.medbus.demo.Simulators;
import ru.medbus.domain.journal.Repair;
import ru.medbus.mappings.semd.SemdFactsReader;

/** One document's whole life, from the doctor's system to the registers of the country. */
class DocumentScenarioIT extends BusIT {
    @Autowired
    private Mis mis;
    @Autowired
    private Simulators simulators;
    @Autowired
    private Repair repair;

    @Test
    void prescriptionIsDeliveredToEveryRecipientAndIsFoundBySnils() {
        var document = SignedDocuments.heartPrescription();
        var id = mis.accepted(document);
        mis.until(id, "delivered");
        var recipients = mis.door().message(id).body().path("recipients");
        assertThat(recipients.findValuesAsText("system")).contains("remd", "subscriber.region").hasSizeGreaterThan(2);
        assertThat(recipients.findValuesAsText("state")).containsOnly("done");
        var snils = SemdFactsReader.read(document).patient().snils().orElseThrow();
        assertThat(mis.door().get("/api/v1/messages?key=" + snils).body().path("items").findValuesAsText("messageId"))
                .contains(id);
        assertThat(found("subscriber.region")).contains(id);
        assertThat(found("subscriber.nobody")).isEmpty();
        assertThat(simulators.simulator("subscriber").orElseThrow().book().since(java.time.Instant.EPOCH))
                .filteredOn(entry -> entry.id().endsWith(id)).hasSize(1);
    }

    private List<String> found(String recipient) {
        return mis.door().get("/api/v1/messages?system=" + recipient).body().path("items")
                .findValuesAsText("messageId");
    }

    @Test
    void lateRefusalNamesItsCodeAndAResendRegisters() {
        var id = mis.toBeRefused(SignedDocuments.prescription(), "ACCESS_DENIED");
        mis.until(id, "aside");
        assertThat(remdStep(id)).contains("ACCESS_DENIED");
        assertThat(repair.resend(Long.parseLong(id), "admin", "Право выдано"))
                .containsExactly("remd.document.register");
        mis.until(id, "delivered");
        assertThat(remdStep(id)).contains("Зарегистрировано");
    }

    @Test
    void refusalForTheSenderEndsRefused() {
        var id = mis.toBeRefused(SignedDocuments.prescription(), "PERSON_NOT_FOUND");
        mis.until(id, "refused");
        assertThat(remdStep(id)).contains("PERSON_NOT_FOUND");
    }

    @Test
    void temporaryRefusalIsSentAgainByItself() {
        var id = mis.toBeRefused(SignedDocuments.prescription(), "INTERNAL_ERROR");
        mis.until(id, "delivered");
    }

    @Test
    void documentThatRemdSaysItHasIsLookedForBeforeAnythingElse() {
        var id = mis.toBeRefused(SignedDocuments.prescription(), "NOT_UNIQUE_PROVIDED_ID");
        mis.until(id, "delivered");
    }

    @Test
    void repeatGetsTheFirstMessageAndOtherBytesAConflict() {
        var document = SignedDocuments.prescription();
        var first = mis.submit(document);
        var again = mis.submit(document);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("messageId")).isEqualTo(first.text("messageId"));
        var other = new String(document, java.nio.charset.StandardCharsets.UTF_8)
                .replaceFirst("<title>", "<title> ").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var conflict = mis.submit(other);
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text("firstMessageId")).isEqualTo(first.text("messageId"));
    }

    @Test
    void silentSubscriberGetsTheDocumentLaterAndOnce() {
        simulators.simulator("subscriber").orElseThrow().mood().failNext(2);
        var document = SignedDocuments.prescription();
        var id = mis.submit(document).text("messageId");
        mis.until(id, "delivered");
        assertThat(simulators.simulator("subscriber").orElseThrow().book().since(java.time.Instant.EPOCH))
                .filteredOn(entry -> entry.id().endsWith(id)).hasSize(1);
    }

    private String remdStep(String id) {
        var recipients = mis.door().message(id).body().path("recipients");
        return StreamSupport.stream(recipients.spliterator(), false)
                .filter(one -> one.path("system").asText().equals("remd")).findFirst().orElseThrow().toString();
    }
}
