package ru.medbus.adapters.mdlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.medbus.adapters.kit.GostKey;
import ru.medbus.adapters.kit.RemoteException;
import ru.medbus.adapters.kit.Settings;
import ru.medbus.simulators.kit.Delay;
import ru.medbus.simulators.kit.SimulatorServer;
import ru.medbus.simulators.mdlp.MdlpCode;
import ru.medbus.simulators.mdlp.MdlpSettings;
import ru.medbus.simulators.mdlp.MdlpSimulator;

class MdlpClientTest {
    private static final String PLACE = "00000000000101";
    private static final String SGTIN = "04600000000015TEST000000001";
    private static final String OTHER = "04600000000015TEST000000002";

    @TempDir
    private Path folder;
    private MdlpSimulator mdlp;
    private SimulatorServer server;
    private MdlpClient client;

    @BeforeEach
    void start() throws Exception {
        start(MdlpSettings.in(folder).after(new Delay(Duration.ZERO, Duration.ofMillis(1))), Map.of());
    }

    private void start(MdlpSettings settings, Map<String, String> more) throws Exception {
        mdlp = new MdlpSimulator(settings);
        server = new SimulatorServer(0, List.of(mdlp));
        var values = new java.util.HashMap<>(Map.of("medbus.mdlp.mode", "simulator", "medbus.mdlp.url",
                server.address() + "/mdlp", "medbus.mdlp.client-id", "bus", "medbus.mdlp.user-id", "thumb",
                "medbus.mdlp.extra", "0ms", "medbus.mdlp.timeout", "5s"));
        for (var method : MdlpMethod.values()) {
            values.put("medbus.mdlp.spacing." + method.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    "0ms");
        }
        values.putAll(more);
        var key = GostKey.of("CN=Test");
        client = new MdlpClient(Settings.loopback(), Settings.bind("medbus.mdlp", MdlpProperties.class, values),
                content -> signed(key, content));
        mdlp.know(MdlpCode.at(SGTIN, PLACE, "A1", "31.12.2028"));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void sentDocumentGetsATicketThatTellsObjectsApart() {
        var id = client.send(withdrawal(SGTIN, OTHER), UUID.randomUUID().toString());
        assertThat(ticket(id)).contains("<operation_result>Partial</operation_result>")
                .contains("<error_code>2</error_code>").contains(OTHER).doesNotContain(SGTIN);
        assertThat(mdlp.code(SGTIN).orElseThrow().status()).isEqualTo("out_of_circulation");
        var again = client.send(withdrawal(SGTIN), UUID.randomUUID().toString());
        assertThat(ticket(again)).contains("Rejected").contains("<error_code>11</error_code>");
    }

    @Test
    void largeDocumentGoesByTheWayForLargeOnes() throws Exception {
        stop();
        start(MdlpSettings.in(folder.resolve("small")).small(600).after(new Delay(Duration.ZERO, Duration.ofMillis(1))),
                Map.of());
        var id = client.send(withdrawal(SGTIN), UUID.randomUUID().toString());
        assertThat(ticket(id)).contains("Accepted");
    }

    @Test
    void lostSendingIsFoundByItsRequest() throws Exception {
        mdlp.mood().silentNext(1);
        var request = UUID.randomUUID().toString();
        assertThatThrownBy(() -> client.send(withdrawal(SGTIN), request)).isInstanceOf(RemoteException.Unknown.class);
        assertThat(client.byRequest(request)).singleElement()
                .satisfies(card -> assertThat(card.docType()).isEqualTo(552));
        assertThat(client.byRequest(UUID.randomUUID().toString())).isEmpty();
    }

    @Test
    void forgottenSessionIsRenewedOnce() {
        assertThat(client.sgtins(List.of(SGTIN)).entries()).hasSize(1);
        mdlp.forgetTokens();
        assertThat(client.sgtins(List.of(SGTIN, OTHER))).satisfies(list -> {
            assertThat(list.entries()).singleElement().satisfies(code -> {
                assertThat(code.status()).isEqualTo("in_circulation");
                assertThat(code.sysId()).isEqualTo(PLACE);
            });
            assertThat(list.failedEntries()).singleElement().satisfies(failed -> {
                assertThat(failed.sgtin()).isEqualTo(OTHER);
                assertThat(failed.errorCode()).isEqualTo(2);
            });
        });
    }

    @Test
    void methodKeepsItsOwnPace() throws Exception {
        stop();
        start(MdlpSettings.in(folder.resolve("slow")).spaced(Duration.ofMillis(50))
                .after(new Delay(Duration.ZERO, Duration.ofMillis(1))), Map.of("medbus.mdlp.extra", "400ms"));
        for (int i = 0; i < 5; i++) {
            assertThat(client.sgtins(List.of(SGTIN)).entries()).hasSize(1);
        }
    }

    @Test
    void fasterThanAllowedIsToldToComeLater() throws Exception {
        stop();
        start(MdlpSettings.in(folder.resolve("strict")).spaced(Duration.ofSeconds(5))
                .after(new Delay(Duration.ZERO, Duration.ofMillis(1))), Map.of());
        client.sgtins(List.of(SGTIN));
        assertThatThrownBy(() -> client.sgtins(List.of(SGTIN))).isInstanceOf(RemoteException.Unavailable.class)
                .hasMessageContaining("429");
    }

    @Test
    void wrongSignatureAndBrokenServerAreToldApart() {
        var stranger = new MdlpClient(Settings.loopback(), Settings.bind("medbus.mdlp", MdlpProperties.class,
                Map.of("medbus.mdlp.mode", "simulator", "medbus.mdlp.url", server.address() + "/mdlp",
                        "medbus.mdlp.client-id", "bus", "medbus.mdlp.user-id", "thumb")),
                content -> new byte[]{1});
        assertThatThrownBy(() -> stranger.document("x")).isInstanceOf(RemoteException.Rejected.class)
                .hasMessageContaining("Подпись кода не верна");
        client.sgtins(List.of(SGTIN));
        mdlp.mood().failNext(1, 500);
        assertThatThrownBy(() -> client.sgtins(List.of(SGTIN))).isInstanceOf(RemoteException.Unavailable.class);
        assertThatThrownBy(() -> client.document(UUID.randomUUID().toString()))
                .isInstanceOf(RemoteException.Rejected.class).hasMessageContaining("Документ не найден");
    }

    @Test
    void listsArePagedAndNarrowedByTime() {
        var id = client.send(withdrawal(SGTIN), UUID.randomUUID().toString());
        ticket(id);
        assertThat(client.outcome("2020-01-01 00:00:00", 0).documents()).extracting(card -> card.documentId())
                .containsExactly(id);
        assertThat(client.outcome("2020-01-01 00:00:00", 1).documents()).isEmpty();
        assertThat(client.outcome("2099-01-01 00:00:00", 0).documents()).isEmpty();
        assertThat(client.sgtinsAt(PLACE, List.of("out_of_circulation"), 0).entries()).hasSize(1);
    }

    @Test
    void restartedSystemStillKnowsItsCodes() throws Exception {
        ticket(client.send(withdrawal(SGTIN), UUID.randomUUID().toString()));
        stop();
        mdlp = new MdlpSimulator(MdlpSettings.in(folder));
        server = new SimulatorServer(0, List.of(mdlp));
        assertThat(mdlp.code(SGTIN).orElseThrow().status()).isEqualTo("out_of_circulation");
    }

    private String ticket(String id) {
        await().atMost(Duration.ofSeconds(10)).until(() -> client.document(id).ticketReady());
        return new String(client.ticket(id), StandardCharsets.UTF_8);
    }

    private static byte[] withdrawal(String... sgtins) {
        return ("<documents version=\"1.38\"><withdrawal action_id=\"552\"><subject_id>" + PLACE
                + "</subject_id><operation_date>2026-11-23T12:00:00+03:00</operation_date>"
                + "<withdrawal_type>11</withdrawal_type><order_details><sgtin>"
                + String.join("</sgtin><sgtin>", sgtins) + "</sgtin></order_details></withdrawal></documents>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] signed(GostKey key, byte[] content) {
        try {
            return key.sign(content);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
