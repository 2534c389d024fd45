package ru.medbus.adapters.remd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import ru.medbus.adapters.kit.CallbackReceiver;
import ru.medbus.adapters.kit.Settings;
import ru.medbus.schemas.remd.v1.RegisterDocumentRequest;
import ru.medbus.schemas.remd.v1.callback.GetDocumentFileRequest;
import ru.medbus.schemas.remd.v1.callback.RegisterDocumentResult;
import ru.medbus.simulators.kit.Delay;
import ru.medbus.simulators.kit.SimulatorServer;
import ru.medbus.simulators.remd.RemdSettings;
import ru.medbus.simulators.remd.RemdSimulator;

/** A simulated РЭМД over real HTTP, the hub that it calls back, and a client of it. */
abstract class RemdStand {
    static final Delay AT_ONCE = new Delay(Duration.ZERO, Duration.ZERO);
    static final Delay TOMORROW = new Delay(Duration.ofDays(1), Duration.ofDays(1));
    static final byte[] DOCUMENT = RemdDocuments.prescription("Рецепт");

    static RemdDocuments documents;

    @TempDir
    Path folder;
    CallbackReceiver hub;
    CallbackReceiver files;
    RemdSimulator remd;
    SimulatorServer server;
    RemdClient client;

    @BeforeAll
    static void keys() throws Exception {
        documents = RemdDocuments.signed();
    }

    @BeforeEach
    void start() throws Exception {
        hub = new CallbackReceiver();
        files = new CallbackReceiver();
        serve(settings());
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        hub.close();
        files.close();
    }

    RemdSettings settings() {
        return RemdSettings.in(folder).callingBack(hub.address(), files.address(), Optional.empty()).after(AT_ONCE);
    }

    void restart(RemdSettings settings) throws Exception {
        server.close();
        serve(settings);
    }

    void serve(RemdSettings settings) {
        remd = new RemdSimulator(settings);
        server = new SimulatorServer(0, List.of(remd));
        client = new RemdClient(Settings.loopback(), properties(Map.of()), Optional.empty());
    }

    RemdProperties properties(Map<String, String> more) {
        var values = new java.util.HashMap<>(Map.of("medbus.remd.mode", "simulator", "medbus.remd.url",
                server.address() + "/remd", "medbus.remd.client-entity-id", "00000000-0000-0000-0000-000000000000"));
        values.putAll(more);
        return Settings.bind("medbus.remd", RemdProperties.class, values);
    }

    static RegisterDocumentRequest registration() throws Exception {
        return documents.registration(RemdDocuments.UID, DOCUMENT);
    }

    String refusal() throws InterruptedException {
        var result = hub.next(RegisterDocumentResult.class);
        assertThat(result.getStatus()).isEqualTo("error");
        return result.getErrors().getItem().getFirst().getCode();
    }

    static RemdSearch search() {
        return new RemdSearch(RemdDocuments.UID, RemdDocuments.FACILITY, "141", OffsetDateTime.now().minusDays(1),
                OffsetDateTime.now().plusMinutes(1));
    }

    static byte[] file(GetDocumentFileRequest asked) {
        assertThat(asked.getLocalUid()).isEqualTo(RemdDocuments.UID);
        return file(DOCUMENT);
    }

    static byte[] file(byte[] document) {
        return """
            <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body>
              <getDocumentFileResponse xmlns="http://egisz.rosminzdrav.ru/iehr/emdr/callback/"><status>success</status>
                <document><data>%s</data><checksum>%d</checksum></document>
              </getDocumentFileResponse></s:Body></s:Envelope>""".formatted(
                Base64.getEncoder().encodeToString(document), RemdDocuments.crc(document))
                .getBytes(StandardCharsets.UTF_8);
    }
}
