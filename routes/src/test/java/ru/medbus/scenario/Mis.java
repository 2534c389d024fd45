package ru.medbus.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import ru.medbus.adapters.signature.DemoAuthority;
import ru.medbus.adapters.signature.DocumentSigning;
import ru.medbus.demo.Simulators;
import ru.medbus.mappings.semd.SemdFactsReader;
import ru.medbus.mappings.semd.SemdToRemd;
import ru.medbus.simulators.remd.RemdSimulator;

/** The demo's МИС: signs a document, hands it to the bus over HTTP and waits for what becomes of it. */
@TestComponent
public class Mis {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Environment environment;
    private final SignedDocuments signed;
    private final Simulators simulators;

    Mis(Environment environment, DemoAuthority authority, DocumentSigning signing, Simulators simulators) {
        this.environment = environment;
        this.signed = new SignedDocuments(authority, signing);
        this.simulators = simulators;
    }

    public Door door() {
        return new Door(environment.getRequiredProperty("local.server.port", Integer.class), "demo-mis");
    }

    public SignedDocuments signed() {
        return signed;
    }

    public Door.Answer submit(byte[] document) {
        return door().submit(document, signed.byAuthor(document), signed.byFacility(document));
    }

    /** @return its number in the journal */
    public String accepted(byte[] document) {
        var answer = submit(document);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(202);
        return answer.text("messageId");
    }

    public String delivered(byte[] document) {
        return until(accepted(document), "delivered");
    }

    /** @param code by which РЭМД refuses it */
    public String aside(byte[] document, String code) {
        return until(toBeRefused(document, code), "aside");
    }

    /** @param code by which РЭМД refuses it */
    public String toBeRefused(byte[] document, String code) {
        ((RemdSimulator) simulators.simulator("remd").orElseThrow())
                .refuseNext(SemdToRemd.localUid(SemdFactsReader.read(document)), code, "Отказ для проверки");
        return accepted(document);
    }

    public String until(String id, String state) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).untilAsserted(
                () -> assertThat(state(id)).as("%s", door().message(id).body()).isEqualTo(state));
        return id;
    }

    public String state(String id) {
        return door().message(id).text("state");
    }
}
