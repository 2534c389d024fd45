package ru.medbus.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.BusIT;
import ru.medbus.domain.journal.MessageQueries;
import ru.medbus.mappings.semd.SemdFactsReader;
import ru.medbus.scenario.Mis;
import ru.medbus.scenario.SignedDocuments;
import ru.medbus.trace.OtlpReceiver.Span;
import ru.medbus.web.Screens;

/** What a collector of traces sees of a message. */
class TracesIT extends BusIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private Mis mis;
    @Autowired
    private MessageQueries messages;
    @Autowired
    private Screens screens;

    @Test
    void callStepAndEveryDeliveryAreOneTraceAndThePageNamesIt() throws Exception {
        var id = mis.delivered(SignedDocuments.prescription());
        var trace = trace(id);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(OtlpReceiver.spans(trace)).extracting(Span::name)
                .contains("POST /api/v1/semd", "semd.document.distribute", "remd.document.register",
                        "subscriber.document.deliver.region"));
        var spans = OtlpReceiver.spans(trace);
        var call = spans.stream().filter(span -> span.name().startsWith("POST")).findFirst().orElseThrow();
        assertThat(call.parent()).isEmpty();
        assertThat(spans).filteredOn(span -> span != call).allSatisfy(span -> {
            assertThat(span.parent()).isEqualTo(call.id());
            assertThat(span.text()).contains("medbus.message.id", id, "medbus.outcome");
        });
        assertThat(screens.text("admin", "/console/messages/" + id)).contains("Трасса", trace).doesNotContain("??");
    }

    @Test
    void spansSayNothingOfThePersonAndTheDocument() {
        var document = SignedDocuments.prescription();
        var patient = SemdFactsReader.read(document).patient();
        var id = mis.delivered(document);
        mis.door().get("/api/v1/messages?key=" + patient.snils().orElseThrow());
        await().atMost(PATIENCE).until(() -> OtlpReceiver.spans(trace(id)).size() > 3);
        await().atMost(PATIENCE).until(() -> OtlpReceiver.spans().anyMatch(
                span -> span.name().equals("GET /api/v1/messages")));
        assertThat(OtlpReceiver.spans()).extracting(Span::text).noneSatisfy(text -> assertThat(text)
                .containsAnyOf(patient.snils().orElseThrow(), patient.name().orElseThrow().family()));
    }

    @Test
    void senderThatTracesFindsItsDocumentInItsOwnTrace() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var order = "<order><id>" + UUID.randomUUID() + "</id></order>";
        var id = mis.door().post("/api/v1/relay/laboratory", "application/xml",
                order.getBytes(StandardCharsets.UTF_8), "traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .text("messageId");
        assertThat(trace(id)).isEqualTo(trace);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(OtlpReceiver.spans(trace)).extracting(Span::name)
                .contains("POST /api/v1/relay/{channel}", "subscriber.document.deliver.laboratory"));
        var forged = mis.door().post("/api/v1/relay/laboratory", "application/xml",
                order.replace("<id>", "<id>2").getBytes(StandardCharsets.UTF_8), "traceparent",
                "00-not-a-trace-01").text("messageId");
        assertThat(trace(forged)).matches("[0-9a-f]{32}").isNotEqualTo(trace);
    }

    private String trace(String id) {
        return messages.trace(Long.parseLong(id)).orElseThrow();
    }
}
