package ru.medbus.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.BusIT;
import ru.medbus.adapters.signature.DemoAuthority;
import ru.medbus.adapters.signature.DocumentSigning;
import ru.medbus.demo.Simulators;
import ru.medbus.domain.journal.Repair;
import ru.medbus.mappings.semd.SemdFactsReader;

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
    void prescriptionIsSentToEveryRecipientAndIsFoundBySnils() {
        var document = SignedDocuments.prescription();
        var accepted = door.submit(document, signed.byAuthor(document), signed.byFacility(document));
        assertThat(accepted.status()).as("%s", accepted.body()).isEqualTo(202);
        var id = accepted.text("messageId");
        awaitSubscriber(id);
        var message = door.message(id).body();
        assertThat(message.path("recipients").findValuesAsText("system")).contains("remd", "subscriber.region");
        assertThat(message.path("recipients").findValuesAsText("state")).doesNotContain("aside", "refused");
        var snils = SemdFactsReader.read(document).patient().snils().orElseThrow();
        assertThat(door.get("/api/v1/messages?key=" + snils).body().path("items").findValuesAsText("messageId"))
                .contains(id);
        assertThat(simulators.simulator("subscriber").orElseThrow().book().since(java.time.Instant.EPOCH))
                .filteredOn(entry -> entry.id().endsWith(id)).hasSize(1);
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
        awaitSubscriber(id);
        assertThat(simulators.simulator("subscriber").orElseThrow().book().since(java.time.Instant.EPOCH))
                .filteredOn(entry -> entry.id().endsWith(id)).hasSize(1);
    }

    /** The regional service answers at once; РЭМД and ВИМИС take the document and answer later. */
    private void awaitSubscriber(String id) {
        await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            var steps = door.message(id).body().path("steps").toString();
            assertThat(steps).contains("\"subscriber.document.deliver.region\",\"state\":\"done\"")
                    .contains("\"remd.document.register\",\"state\":\"awaiting\"");
        });
    }
}
