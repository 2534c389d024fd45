package ru.medbus.adapters.vimis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import jakarta.xml.ws.soap.SOAPBinding;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import ru.medbus.adapters.kit.PublishedService;
import ru.medbus.adapters.kit.RemoteException.Rejected;
import ru.medbus.adapters.kit.RemoteException.Unavailable;
import ru.medbus.adapters.kit.RemoteException.Unknown;
import ru.medbus.adapters.kit.Settings;
import ru.medbus.schemas.vimis.VimisCallback;
import ru.medbus.schemas.vimis.Vmcl;
import ru.medbus.schemas.vimis.v1.callback.SendInterimMsg;
import ru.medbus.schemas.vimis.v1.callback.SendResult;
import ru.medbus.simulators.kit.Delay;
import ru.medbus.simulators.kit.SimulatorServer;
import ru.medbus.simulators.vimis.VimisSettings;
import ru.medbus.simulators.vimis.VimisSimulator;

/** The callback is published by CXF from our interface, as the application does. */
class VimisClientTest {
    private static final Delay AT_ONCE = new Delay(Duration.ZERO, Duration.ZERO);
    private static final Delay TOMORROW = new Delay(Duration.ofDays(1), Duration.ofDays(1));

    @TempDir
    private Path folder;
    private final BlockingQueue<SendResult> results = new LinkedBlockingQueue<>();
    private final BlockingQueue<SendInterimMsg> interim = new LinkedBlockingQueue<>();
    private PublishedService callback;
    private VimisSimulator vimis;
    private SimulatorServer server;
    private VimisClient client;

    @BeforeEach
    void start() throws Exception {
        callback = new PublishedService(VimisCallback.class, new Hub(), SOAPBinding.SOAP11HTTP_BINDING);
        serve(settings());
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        callback.close();
    }

    @Test
    void resultArrivesByCallbackUnderTheIdOfTheAnswer() throws Exception {
        var msgId = client.sendDocument(Vmcl.ONCOLOGY, "m-1",
                VimisDocuments.message(VimisDocuments.examination()));
        var result = result();
        assertThat(result.getMsgId()).isEqualTo(msgId);
        assertThat(result.getStatus()).isEqualTo(1);
        assertThat(text(result.getDescription())).isEqualTo("Запись в базу данных выполнена успешно");
    }

    @ParameterizedTest
    @EnumSource
    void everyProfileHasAPathOfItsOwn(Vmcl vmcl) throws Exception {
        var message = VimisDocuments.message(VimisDocuments.examination());
        message.setVmcl(vmcl.code());
        client.sendDocument(vmcl, "m-1", message);
        assertThat(result().getStatus()).isEqualTo(1);
        assertThat(vimis.book().since(java.time.Instant.MIN).getFirst().id()).startsWith(vmcl.code() + " ");
    }

    @Test
    void repeatIsANewMessageAndTheSameDocument() throws Exception {
        var message = VimisDocuments.message(VimisDocuments.examination());
        var first = client.sendDocument(Vmcl.ONCOLOGY, "m-1", message);
        assertThat(result().getStatus()).isEqualTo(1);
        var second = client.sendDocument(Vmcl.ONCOLOGY, "m-1", message);
        assertThat(second).isNotEqualTo(first);
        assertThat(result().getStatus()).isEqualTo(1);
        assertThat(vimis.documents()).isEqualTo(1);
        assertThat(vimis.book().unique()).isEqualTo(1);
        assertThat(vimis.book().count()).isEqualTo(2);
    }

    @Test
    void otherContentUnderTheSameDocumentIdIsRefused() throws Exception {
        client.sendDocument(Vmcl.ONCOLOGY, "m-1", VimisDocuments.message(VimisDocuments.examination()));
        result();
        client.sendDocument(Vmcl.ONCOLOGY, "m-2",
                VimisDocuments.message(VimisDocuments.examination().replace("Проба", "Иная")));
        assertThat(refusal()).contains("содержание отличается");
    }

    @ParameterizedTest
    @CsvSource({"08765430300, 08765430301, СНИЛС пациента", "16093946590, 16093946591, СНИЛС медицинского работника",
            "Образцова, Образцова1, ФИО пациента", "ClinicalDocument, OtherDocument, не является ClinicalDocument"})
    void lateRefusalArrivesByCallback(String right, String wrong, String reason) throws Exception {
        client.sendDocument(Vmcl.ONCOLOGY, "m-1",
                VimisDocuments.message(VimisDocuments.examination().replace(right, wrong)));
        assertThat(refusal()).contains(reason);
        assertThat(vimis.documents()).isZero();
    }

    @Test
    void profileAndTypeMustFitThePath() throws Exception {
        client.sendDocument(Vmcl.OBSTETRICS, "m-1", VimisDocuments.message(VimisDocuments.examination()));
        assertThat(refusal()).contains("vmcl");
        var unknown = VimisDocuments.message(VimisDocuments.examination());
        unknown.setDocType(77);
        client.sendDocument(Vmcl.ONCOLOGY, "m-2", unknown);
        assertThat(refusal()).contains("Тип документа 77");
    }

    @Test
    void checksumOfTheSignatureIsChecked() throws Exception {
        var signed = VimisDocuments.message(VimisDocuments.examination());
        signed.setSignature(VimisDocuments.signature("подпись"));
        client.sendDocument(Vmcl.ONCOLOGY, "m-1", signed);
        assertThat(result().getStatus()).isEqualTo(1);
        signed.getSignature().setChecksum(1);
        client.sendDocument(Vmcl.ONCOLOGY, "m-2", signed);
        assertThat(refusal()).contains("Контрольная сумма");
    }

    @Test
    void interimMessageComesWhenItIsAskedFor() throws Exception {
        var message = VimisDocuments.message(VimisDocuments.examination());
        message.setInterimMsg(1);
        var msgId = client.sendDocument(Vmcl.ONCOLOGY, "m-1", message);
        assertThat(interim.poll(20, TimeUnit.SECONDS).getMsgId()).isEqualTo(msgId);
        assertThat(result().getMsgId()).isEqualTo(msgId);
    }

    @Test
    void statusIsInProcessUntilItIsDecided() throws Exception {
        restart(settings().after(TOMORROW));
        var msgId = client.sendDocument(Vmcl.ONCOLOGY, "m-1",
                VimisDocuments.message(VimisDocuments.examination()));
        assertThat(client.checkStatus(Vmcl.ONCOLOGY, msgId).state()).isEqualTo(VimisStatus.State.IN_PROCESS);
        restart(settings());
        assertThat(result().getMsgId()).as("a restart keeps what is pending").isEqualTo(msgId);
        await().until(() -> client.checkStatus(Vmcl.ONCOLOGY, msgId).state() == VimisStatus.State.TAKEN);
        assertThat(client.checkStatus(Vmcl.ONCOLOGY, "unknown").state()).isEqualTo(VimisStatus.State.REFUSED);
    }

    @Test
    void silenceIsUnknown() throws Exception {
        vimis.mood().silentNext(1);
        var message = VimisDocuments.message(VimisDocuments.examination());
        assertThatThrownBy(() -> client.sendDocument(Vmcl.ONCOLOGY, "m-1", message)).isInstanceOf(Unknown.class);
        assertThat(result().getStatus()).isEqualTo(1);
    }

    @Test
    void tooManyCallsAreUnavailableWithRetryAfter() throws Exception {
        restart(settings().atMost(0));
        var message = VimisDocuments.message(VimisDocuments.examination());
        var limited = catchThrowableOfType(Unavailable.class, () -> client.sendDocument(Vmcl.ONCOLOGY, "m-1", message));
        assertThat(limited.notBefore()).contains(Duration.ofSeconds(1));
        assertThat(vimis.book().count()).isZero();
    }

    @Test
    void messageNotByTheSchemaIsRejectedByAFault() {
        var formless = VimisDocuments.message(VimisDocuments.examination());
        formless.setDocTypeVersion(null);
        var fault = catchThrowableOfType(Rejected.class, () -> client.sendDocument(Vmcl.ONCOLOGY, "m-1", formless));
        assertThat(fault.code()).isEqualTo("Client");
        assertThat(fault).hasMessageContaining("docTypeVersion");
    }

    @Test
    void profileWithoutAnAddressWaits() {
        var message = VimisDocuments.message(VimisDocuments.examination());
        var bare = client(Map.of("medbus.vimis.mode", "simulator"));
        assertThatThrownBy(() -> bare.sendDocument(Vmcl.CARDIOLOGY, "m-1", message)).isInstanceOf(Unavailable.class)
                .hasMessageContaining("medbus.vimis.urls.cardiology");
    }

    /** The official sample has the Action of a result over an interim message. */
    @Test
    void interimMessageIsKnownByItsBody() throws Exception {
        var sample = """
            <S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Header>
              <Action xmlns="http://www.w3.org/2005/08/addressing">sendResult</Action></S:Header><S:Body>
              <sendInterimMsg xmlns="http://callback.mis.vimis.rosminzdrav.ru/"><msg_id xmlns="">7</msg_id>
                <description xmlns="">Тестовое промежуточное сообщение</description></sendInterimMsg></S:Body>
            </S:Envelope>""";
        for (var action : List.of("", "\"\"", "\"sendInterimMsg\"", "\"sendResult\"")) {
            assertThat(post(sample, action)).as(action).isEqualTo(200);
            assertThat(interim.poll(20, TimeUnit.SECONDS).getMsgId()).isEqualTo("7");
        }
    }

    private int post(String envelope, String action) throws Exception {
        var request = HttpRequest.newBuilder(callback.address()).header("Content-Type", "text/xml; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(envelope));
        if (!action.isEmpty()) {
            request.header("SOAPAction", action);
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private final class Hub implements VimisCallback {
        @Override
        public void sendResult(SendResult result) {
            results.add(result);
        }

        @Override
        public void sendInterimMsg(SendInterimMsg message) {
            interim.add(message);
        }
    }

    private VimisSettings settings() {
        return VimisSettings.in(folder).callingBack(callback.address(), Optional.empty()).after(AT_ONCE);
    }

    private void restart(VimisSettings settings) throws Exception {
        server.close();
        serve(settings);
    }

    private void serve(VimisSettings settings) {
        vimis = new VimisSimulator(settings);
        server = new SimulatorServer(0, List.of(vimis));
        var values = new java.util.HashMap<>(Map.of("medbus.vimis.mode", "simulator", "medbus.vimis.client-entity-id",
                "00000000-0000-0000-0000-000000000000"));
        for (var vmcl : Vmcl.values()) {
            values.put("medbus.vimis.urls." + vmcl.name().toLowerCase(), server.address() + "/vimis/" + vmcl.code());
        }
        client = client(values);
    }

    private static VimisClient client(Map<String, String> values) {
        return new VimisClient(Settings.loopback(), Settings.bind("medbus.vimis", VimisProperties.class, values),
                Optional.empty());
    }

    private SendResult result() throws InterruptedException {
        return Optional.ofNullable(results.poll(20, TimeUnit.SECONDS))
                .orElseThrow(() -> new AssertionError("No result"));
    }

    private String refusal() throws InterruptedException {
        var result = result();
        assertThat(result.getStatus()).isZero();
        return text(result.getDescription());
    }

    private static String text(String description) {
        return new String(Base64.getDecoder().decode(description), StandardCharsets.UTF_8);
    }
}
