package ru.medbus.adapters.frmo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.medbus.adapters.kit.CallbackReceiver;
import ru.medbus.adapters.kit.RemoteException;
import ru.medbus.adapters.kit.Settings;
import ru.medbus.schemas.frmo.v1.callback.SendResponse;
import ru.medbus.simulators.frmr.FrmrFault;
import ru.medbus.simulators.frmr.FrmrSettings;
import ru.medbus.simulators.frmr.FrmrSimulator;
import ru.medbus.simulators.kit.Delay;
import ru.medbus.simulators.kit.SimulatorServer;
import ru.medbus.simulators.kit.Soap;

class FrmoClientTest {
    private static final String MO = "1.2.643.5.1.13.13.12.2.99.9998";
    private static final String SERVICE = "frmr.getStaff";
    private static final String HEARD = """
        <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
          <c:sendResponseResponse xmlns:c="http://emu.callback.mis.service.nr.eu.rt.ru/"><status>0</status>
          </c:sendResponseResponse></s:Body></s:Envelope>""";

    @TempDir
    private Path folder;
    private CallbackReceiver hub;
    private FrmrSimulator frmr;
    private SimulatorServer server;
    private FrmoClient client;

    @BeforeEach
    void start() throws Exception {
        hub = new CallbackReceiver();
        hub.answering(200, asked -> HEARD.getBytes(StandardCharsets.UTF_8));
        serve(Soap.V11);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        hub.close();
    }

    @Test
    void requestIsTakenUnderAnIdAndAnsweredLaterWithAPortionOfTheStaff() throws Exception {
        var id = send(1);
        var answer = hub.next(SendResponse.class);
        assertThat(answer.getId()).isEqualTo(id);
        assertThat(answer.getOid()).isEqualTo(MO);
        assertThat(decoded(answer)).contains("<moOid>" + MO, "<part>1</part>", "<snils>997");
        assertThat(frmr.book().since(Instant.EPOCH)).singleElement()
                .satisfies(entry -> assertThat(entry.id()).isEqualTo(MO + " 1"));
    }

    @ParameterizedTest
    @EnumSource(Soap.class)
    void answerComesInEitherSoap(Soap version) throws Exception {
        server.close();
        serve(version);
        send(1);
        assertThat(decoded(hub.next(SendResponse.class))).contains("staffAnswer");
    }

    @Test
    void portionThatIsNotThereIsAnError() throws Exception {
        send(99);
        assertThat(decoded(hub.next(SendResponse.class))).contains("PART_NOT_FOUND", "Порции 99 нет");
    }

    @Test
    void validationAndAuthorizationFaultsAreRefusalsAlthoughTheirCodeIsServer() {
        frmr.faultNext(FrmrFault.VALIDATION, 1);
        assertThatThrownBy(() -> send(1)).isInstanceOfSatisfying(RemoteException.Rejected.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("ValidationFault");
            assertThat(refusal).hasMessageContaining("Документ не соответствует формату");
        });
        frmr.faultNext(FrmrFault.AUTHORIZATION, 1);
        assertThatThrownBy(() -> send(1)).isInstanceOfSatisfying(RemoteException.Rejected.class,
                refusal -> assertThat(refusal.code()).isEqualTo("AuthorizationFault"));
    }

    @Test
    void systemFaultMayBeTriedAgain() {
        frmr.faultNext(FrmrFault.SYSTEM, 1);
        assertThatThrownBy(() -> send(1)).isInstanceOf(RemoteException.Unavailable.class)
                .hasMessageContaining("Внутренняя ошибка подсистемы");
        assertThat(send(1)).isNotBlank();
    }

    @Test
    void unknownServiceAndAStrangerAreRefused() {
        assertThatThrownBy(() -> client.sendDocument("m-1", MO, "frmr.unknown", request(1)))
                .isInstanceOf(RemoteException.Rejected.class).hasMessageContaining("Неизвестный service");
        var stranger = new FrmoClient(Settings.loopback(), properties(Map.of("medbus.frmo.client-entity-id", "")),
                Optional.empty());
        assertThatThrownBy(() -> stranger.sendDocument("m-1", MO, SERVICE, request(1)))
                .isInstanceOf(RemoteException.Rejected.class).hasMessageContaining("не представилась");
    }

    @Test
    void silenceIsNotKnownAndABusyServiceIsTriedLater() {
        frmr.mood().silentNext(1);
        assertThatThrownBy(() -> send(1)).isInstanceOf(RemoteException.Unknown.class);
        frmr.mood().failNext(1);
        assertThatThrownBy(() -> send(1)).isInstanceOf(RemoteException.Unavailable.class);
    }

    @Test
    void answerIsToldAgainUntilItIsHeardWithStatusZero() throws Exception {
        hub.failNext(2);
        var id = send(1);
        assertThat(hub.next(SendResponse.class).getId()).isEqualTo(id);
    }

    @Test
    void switchedOffNobodyIsCalled() {
        var off = new FrmoClient(Settings.loopback(),
                Settings.bind("medbus.frmo", FrmoProperties.class, Map.of("medbus.frmo.mode", "off")),
                Optional.empty());
        assertThatThrownBy(() -> off.sendDocument("m-1", MO, SERVICE, request(1)))
                .isInstanceOf(RemoteException.Unavailable.class).hasMessageContaining("medbus.frmo.mode=off");
    }

    private String send(int part) {
        return client.sendDocument("m-" + part, MO, SERVICE, request(part));
    }

    private void serve(Soap callback) {
        frmr = new FrmrSimulator(FrmrSettings.in(folder.resolve(callback.name()), SERVICE)
                .callingBack(hub.address(), callback).after(new Delay(Duration.ZERO, Duration.ZERO)));
        server = new SimulatorServer(0, List.of(frmr));
        client = new FrmoClient(Settings.loopback(), properties(Map.of()), Optional.empty());
    }

    private FrmoProperties properties(Map<String, String> more) {
        var values = new HashMap<>(Map.of("medbus.frmo.mode", "simulator", "medbus.frmo.url",
                server.address() + "/frmr", "medbus.frmo.client-entity-id", "00000000-0000-0000-0000-000000000000",
                "medbus.frmo.per-second", "0"));
        values.putAll(more);
        return Settings.bind("medbus.frmo", FrmoProperties.class, values);
    }

    private static byte[] request(int part) {
        return """
            <staffRequest xmlns="urn:medbus:frmr:staff:1"><moOid>%s</moOid><part>%d</part></staffRequest>"""
                .formatted(MO, part).getBytes(StandardCharsets.UTF_8);
    }

    private static String decoded(SendResponse answer) {
        return new String(Base64.getDecoder().decode(answer.getResponse()), StandardCharsets.UTF_8);
    }
}
