package ru.medbus.adapters.remd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.medbus.adapters.kit.CallbackReceiver;
import ru.medbus.adapters.kit.GostKey;
import ru.medbus.adapters.kit.RemoteException.Rejected;
import ru.medbus.adapters.kit.RemoteException.Unavailable;
import ru.medbus.adapters.kit.RemoteException.Unknown;
import ru.medbus.adapters.kit.Settings;
import ru.medbus.schemas.remd.v1.RegisterDocumentRequest;
import ru.medbus.schemas.remd.v1.RegistryItem;
import ru.medbus.schemas.remd.v1.callback.GetDocumentFileRequest;
import ru.medbus.schemas.remd.v1.callback.RegisterDocumentResult;
import ru.medbus.simulators.kit.Delay;
import ru.medbus.simulators.kit.SimulatorServer;
import ru.medbus.simulators.remd.RemdSettings;
import ru.medbus.simulators.remd.RemdSimulator;

class RemdClientTest {
    private static final Delay AT_ONCE = new Delay(Duration.ZERO, Duration.ZERO);
    private static final Delay TOMORROW = new Delay(Duration.ofDays(1), Duration.ofDays(1));
    private static final byte[] DOCUMENT = RemdDocuments.prescription("Рецепт");

    private static RemdDocuments documents;

    @TempDir
    private Path folder;
    private CallbackReceiver hub;
    private CallbackReceiver files;
    private RemdSimulator remd;
    private SimulatorServer server;
    private RemdClient client;

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

    @Test
    void resultArrivesByCallback() throws Exception {
        client.registerDocument("m-1", registration());
        var result = hub.next(RegisterDocumentResult.class);
        assertThat(result.getStatus()).isEqualTo("success");
        assertThat(result.getRelatesToMessage()).isEqualTo("m-1");
        assertThat(result.getLocalUid()).isEqualTo(RemdDocuments.UID);
        assertThat(result.getRegistryItem().getEmdrId()).matches("141\\.99\\.\\d\\d\\.\\d\\d\\.000000001");
        assertThat(result.getRegistryItem().getRegistrationDateTime())
                .isCloseTo(OffsetDateTime.now(), org.assertj.core.api.Assertions.within(1, ChronoUnit.HOURS));
    }

    @Test
    void repeatGetsTheFirstRegistration() throws Exception {
        client.registerDocument("m-1", registration());
        var first = hub.next(RegisterDocumentResult.class).getRegistryItem().getEmdrId();
        client.registerDocument("m-2", registration());
        var second = hub.next(RegisterDocumentResult.class);
        assertThat(second.getRelatesToMessage()).isEqualTo("m-2");
        assertThat(second.getRegistryItem().getEmdrId()).isEqualTo(first);
        assertThat(remd.registered()).isEqualTo(1);
        assertThat(remd.book().count()).isEqualTo(2);
        assertThat(remd.book().unique()).isEqualTo(1);
    }

    @Test
    void otherBytesUnderARegisteredUidAreRefused() throws Exception {
        client.registerDocument("m-1", registration());
        hub.next(RegisterDocumentResult.class);
        client.registerDocument("m-2",
                documents.registration(RemdDocuments.UID, RemdDocuments.prescription("Другой рецепт")));
        assertThat(refusal()).isEqualTo("NOT_UNIQUE_PROVIDED_ID");
        assertThat(remd.registered()).isEqualTo(1);
    }

    @Test
    void lateRefusalArrivesByCallback() throws Exception {
        var spoiled = registration();
        spoiled.getDocument().setChecksum(1);
        client.registerDocument("m-1", spoiled);
        assertThat(refusal()).isEqualTo("DIGEST_MISMATCH");
        assertThat(remd.registered()).isZero();
    }

    @Test
    void refusedDocumentMayComeAgainCorrectedUnderTheSameUid() throws Exception {
        var unsigned = registration();
        unsigned.setOrgSignature(null);
        client.registerDocument("m-1", unsigned);
        assertThat(refusal()).isEqualTo("ORG_SIGNATURE_OCCURRENCE_MISMATCH");
        client.registerDocument("m-1", registration());
        assertThat(hub.next(RegisterDocumentResult.class).getStatus()).isEqualTo("success");
    }

    @Test
    void everySignatureIsVerified() throws Exception {
        var stranger = registration();
        stranger.setOrgSignature(RemdDocuments.signature(
                GostKey.of("O=Больница Образцовая").sign(RemdDocuments.prescription("Не тот документ"))));
        client.registerDocument("m-1", stranger);
        assertThat(refusal()).isEqualTo("SIGNATURE_VERIFICATION_ERROR");

        var garbled = registration();
        garbled.getPersonalSignatures().getItem().getFirst()
                .setSignature(RemdDocuments.signature("не подпись".getBytes(StandardCharsets.UTF_8)));
        client.registerDocument("m-2", garbled);
        assertThat(refusal()).isEqualTo("SIGNATURE_DECODING_ERROR");

        var other = registration();
        other.getPersonalSignatures().getItem().getFirst().getSigner().setSnils("08765430300");
        client.registerDocument("m-3", other);
        assertThat(refusal()).isEqualTo("VALUE_MISMATCH_METADATA_AND_CERTIFICATE");

        var late = new RemdDocuments(GostKey.expired("CN=Подписант Проба"), GostKey.of("O=Больница Образцовая"));
        client.registerDocument("m-4", late.registration(RemdDocuments.UID, DOCUMENT));
        assertThat(refusal()).isEqualTo("DOC_DATE_MISMATCH_CERT_NOT_AFTER");
    }

    @Test
    void patientAndOrganisationAreChecked() throws Exception {
        var wrongSnils = registration();
        wrongSnils.getPatient().setSnils("08765430301");
        client.registerDocument("m-1", wrongSnils);
        assertThat(refusal()).isEqualTo("VALIDATION_ERROR");

        var stranger = registration();
        stranger.setOrganization("1.2.3");
        client.registerDocument("m-2", stranger);
        assertThat(refusal()).isEqualTo("ORG_NOT_FOUND_IN_FRMO");
    }

    @Test
    void silenceIsUnknownAndTheRegistryTells() throws Exception {
        remd.mood().silentNext(1);
        var document = registration();
        assertThatThrownBy(() -> client.registerDocument("m-1", document)).isInstanceOf(Unknown.class);
        var emdrId = hub.next(RegisterDocumentResult.class).getRegistryItem().getEmdrId();
        assertThat(client.find(search())).get().extracting(RegistryItem::getEmdrId).isEqualTo(emdrId);
        assertThat(client.getRegistryItem(emdrId)).get().extracting(RegistryItem::getLocalUid)
                .isEqualTo(RemdDocuments.UID);
    }

    @Test
    void whatIsNotRegisteredIsNotFound() {
        assertThat(client.find(search())).isEmpty();
        assertThat(client.getRegistryItem("141.99.26.02.000000001")).isEmpty();
    }

    @Test
    void failureOfTheServerIsUnavailableAndChangesNothing() throws Exception {
        var document = registration();
        remd.mood().failNext(1);
        assertThatThrownBy(() -> client.registerDocument("m-1", document)).isInstanceOf(Unavailable.class)
                .hasMessage("HTTP 503");
        assertThat(remd.book().count()).isZero();
        remd.mood().failNext(1, 404);
        assertThatThrownBy(() -> client.registerDocument("m-1", document)).isInstanceOf(Rejected.class);
    }

    @Test
    void noConnectionIsUnavailable() throws Exception {
        var document = registration();
        server.close();
        assertThatThrownBy(() -> client.registerDocument("m-1", document)).isInstanceOf(Unavailable.class);
        serve(settings());
    }

    @Test
    void tooManyCallsAreUnavailableForAMinute() throws Exception {
        restart(settings().atMost(0));
        var document = registration();
        var limited = catchThrowableOfType(Unavailable.class, () -> client.registerDocument("m-1", document));
        assertThat(limited).hasMessageContaining("RATE_LIMIT");
        assertThat(limited.notBefore()).contains(Duration.ofMinutes(1));
        assertThat(remd.book().count()).isZero();
    }

    @Test
    void requestOfAWrongFormIsRejectedByAFault() throws Exception {
        var formless = registration();
        formless.setKind(null);
        var fault = catchThrowableOfType(Rejected.class, () -> client.registerDocument("m-1", formless));
        assertThat(fault.code()).isEqualTo("Sender");
        assertThat(fault).hasMessageContaining("kind");
    }

    @Test
    void restartKeepsPendingAnswers() throws Exception {
        restart(settings().after(TOMORROW));
        client.registerDocument("m-1", registration());
        restart(settings());
        assertThat(hub.next(RegisterDocumentResult.class).getRelatesToMessage()).isEqualTo("m-1");
    }

    @Test
    void restartKeepsWhatIsRegistered() throws Exception {
        client.registerDocument("m-1", registration());
        var first = hub.next(RegisterDocumentResult.class).getRegistryItem().getEmdrId();
        restart(settings());
        client.registerDocument("m-2", registration());
        await().until(() -> hub.next(RegisterDocumentResult.class).getRelatesToMessage().equals("m-2"));
        assertThat(client.find(search())).get().extracting(RegistryItem::getEmdrId).isEqualTo(first);
        assertThat(remd.registered()).isEqualTo(1);
    }

    @Test
    void callbackIsRepeatedUntilItIsHeard() throws Exception {
        hub.failNext(2);
        client.registerDocument("m-1", registration());
        assertThat(hub.next(RegisterDocumentResult.class).getStatus()).isEqualTo("success");
    }

    @Test
    void documentByReferenceIsAskedFor() throws Exception {
        files.answering(200, asked -> file(CallbackReceiver.element(asked, GetDocumentFileRequest.class)));
        var byReference = registration();
        byReference.getDocument().setData(null);
        client.registerDocument("m-1", byReference);
        assertThat(hub.next(RegisterDocumentResult.class).getStatus()).isEqualTo("success");
    }

    @Test
    void documentOfManyMegabytesPassesBothWays() throws Exception {
        var large = RemdDocuments.prescription("x".repeat(6 << 20));
        client.registerDocument("m-1", documents.registration(RemdDocuments.UID, large));
        assertThat(hub.next(RegisterDocumentResult.class).getStatus()).isEqualTo("success");
        files.answering(200, asked -> file(large));
        var byReference = documents.registration("00000000-0000-4000-8000-000000000142", large);
        byReference.getDocument().setData(null);
        client.registerDocument("m-2", byReference);
        assertThat(hub.next(RegisterDocumentResult.class).getStatus()).isEqualTo("success");
    }

    @Test
    void fileThatDoesNotComeIsATemporaryRefusal() throws Exception {
        files.close();
        var byReference = registration();
        byReference.getDocument().setData(null);
        client.registerDocument("m-1", byReference);
        var code = refusal();
        assertThat(code).isEqualTo("MIS_NOT_AVAILABLE");
        assertThat(RemdCode.of(code).reaction()).isEqualTo(RemdCode.Reaction.RETRY);
    }

    @Test
    void shareOfRefusalsIsTheSameEveryTime() throws Exception {
        restart(settings().refusing(1));
        client.registerDocument("m-1", registration());
        var first = refusal();
        client.registerDocument("m-2", registration());
        assertThat(refusal()).isEqualTo(first);
    }

    @Test
    void switchedOffSystemIsUnavailable() throws Exception {
        var off = new RemdClient(Settings.loopback(),
                Settings.bind("medbus.remd", RemdProperties.class, Map.of("medbus.remd.mode", "off")),
                Optional.empty());
        var document = registration();
        assertThatThrownBy(() -> off.registerDocument("m-1", document)).isInstanceOf(Unavailable.class)
                .hasMessageContaining("medbus.remd.mode=off");
    }

    @Test
    void liveSystemWithoutASignerDoesNotStart() {
        var live = properties(Map.of("medbus.remd.mode", "live"));
        assertThatThrownBy(() -> new RemdClient(Settings.loopback(), live, Optional.empty()))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("medbus.remd.mode=live");
        assertThatCode(() -> new RemdClient(Settings.loopback(), live, Optional.of(envelope -> envelope)))
                .doesNotThrowAnyException();
    }

    @Test
    void simulatorElsewhereIsNotASetting() {
        assertThatThrownBy(() -> properties(Map.of("medbus.remd.url", "https://ips.rosminzdrav.ru/0000000000000")))
                .hasRootCauseInstanceOf(IllegalStateException.class).rootCause().hasMessageContaining("mode=live");
    }

    private RemdSettings settings() {
        return RemdSettings.in(folder).callingBack(hub.address(), files.address(), Optional.empty()).after(AT_ONCE);
    }

    private void restart(RemdSettings settings) throws Exception {
        server.close();
        serve(settings);
    }

    private void serve(RemdSettings settings) {
        remd = new RemdSimulator(settings);
        server = new SimulatorServer(0, List.of(remd));
        client = new RemdClient(Settings.loopback(), properties(Map.of()), Optional.empty());
    }

    private RemdProperties properties(Map<String, String> more) {
        var values = new java.util.HashMap<>(Map.of("medbus.remd.mode", "simulator", "medbus.remd.url",
                server.address() + "/remd", "medbus.remd.client-entity-id", "00000000-0000-0000-0000-000000000000"));
        values.putAll(more);
        return Settings.bind("medbus.remd", RemdProperties.class, values);
    }

    private static RegisterDocumentRequest registration() throws Exception {
        return documents.registration(RemdDocuments.UID, DOCUMENT);
    }

    private String refusal() throws InterruptedException {
        var result = hub.next(RegisterDocumentResult.class);
        assertThat(result.getStatus()).isEqualTo("error");
        return result.getErrors().getItem().getFirst().getCode();
    }

    private static RemdSearch search() {
        return new RemdSearch(RemdDocuments.UID, RemdDocuments.FACILITY, "141", OffsetDateTime.now().minusDays(1),
                OffsetDateTime.now().plusMinutes(1));
    }

    private static byte[] file(GetDocumentFileRequest asked) {
        assertThat(asked.getLocalUid()).isEqualTo(RemdDocuments.UID);
        return file(DOCUMENT);
    }

    private static byte[] file(byte[] document) {
        return """
            <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body>
              <getDocumentFileResponse xmlns="http://egisz.rosminzdrav.ru/iehr/emdr/callback/"><status>success</status>
                <document><data>%s</data><checksum>%d</checksum></document>
              </getDocumentFileResponse></s:Body></s:Envelope>""".formatted(
                Base64.getEncoder().encodeToString(document), RemdDocuments.crc(document))
                .getBytes(StandardCharsets.UTF_8);
    }
}
