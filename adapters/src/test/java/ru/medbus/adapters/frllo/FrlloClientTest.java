package ru.medbus.adapters.frllo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.medbus.adapters.kit.CallbackReceiver;
import ru.medbus.adapters.kit.RemoteException;
import ru.medbus.adapters.kit.Settings;
import ru.medbus.schemas.frllo.v1.answer.Result;
import ru.medbus.schemas.frllo.v1.upload.Benefit;
import ru.medbus.schemas.frllo.v1.upload.Citizen;
import ru.medbus.schemas.frllo.v1.upload.Document;
import ru.medbus.schemas.frllo.v1.upload.Root;
import ru.medbus.schemas.frmo.v1.callback.SendResponse;
import ru.medbus.simulators.frllo.FrlloSettings;
import ru.medbus.simulators.frllo.FrlloSimulator;
import ru.medbus.simulators.kit.Delay;
import ru.medbus.simulators.kit.SimulatorServer;

class FrlloClientTest {
    private static final String BENEFITS = "benefit.upload";
    private static final String ASTHMA = "1.00000.0070";
    private static final String HEARD = """
        <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
          <c:sendResponseResponse xmlns:c="http://emu.callback.mis.service.nr.eu.rt.ru/"><status>0</status>
          </c:sendResponseResponse></s:Body></s:Envelope>""";

    @TempDir
    private Path folder;
    private CallbackReceiver hub;
    private FrlloSimulator frllo;
    private SimulatorServer server;
    private FrlloClient client;
    private FrlloDocuments documents;

    @BeforeEach
    void start() throws Exception {
        hub = new CallbackReceiver();
        hub.answering(200, asked -> HEARD.getBytes(StandardCharsets.UTF_8));
        serve();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        hub.close();
    }

    @Test
    void uploadIsTakenUnderAnIdAndAnsweredLaterDocumentByDocument() throws Exception {
        var id = send(root("TEST", citizen("1-1", "1", "99700000101"), citizen("2-1", "2", "99700000202")));
        var answer = hub.next(SendResponse.class);
        assertThat(answer.getId()).isEqualTo(id);
        assertThat(answer.getOid()).isNull();
        var results = results(answer);
        assertThat(results).extracting(Result::getDocumentId).containsExactly("1-1", "2-1");
        assertThat(frllo.book().count()).isEqualTo(2);
    }

    @Test
    void documentsHaveNoNamespaceOnTheWire() {
        var xml = new String(documents.write(root("TEST", citizen("1-1", "1", ""))), StandardCharsets.UTF_8);
        assertThat(xml).contains("<info_sys_code>TEST</info_sys_code>").doesNotContain("urn:medbus");
    }

    @Test
    void documentThatIsSentAgainIsTakenOnceUnderItsFirstNumber() throws Exception {
        send(root("TEST", citizen("1-1", "1", "")));
        var first = results(hub.next(SendResponse.class)).getFirst();
        send(root("TEST", citizen("1-1", "1", "")));
        var second = results(hub.next(SendResponse.class)).getFirst();
        assertThat(second.getRegNum()).isEqualTo(first.getRegNum()).isNotBlank();
        assertThat(frllo.holds("citizen")).isEqualTo(1);
    }

    @Test
    void registerRefusesByItsOwnCodes() throws Exception {
        assertThat(code(citizen("1-1", "1", "99700000099"))).isEqualTo("CITIZEN_IDENTIFY_ERROR");
        var nameless = citizen("2-1", "2", "");
        nameless.getCitizen().setSurname(null);
        assertThat(code(nameless)).isEqualTo("REQUIRED_CITIZEN_ERROR");
        var odd = citizen("3-1", "3", "");
        odd.getBenefits().getBenefit().getFirst().setBenefitCode("070");
        assertThat(code(odd)).isEqualTo("DIC_ERROR");
        frllo.foreign(ASTHMA);
        assertThat(code(citizen("4-1", "4", ""))).isEqualTo("BENEFIT_SOURCE_ERROR");
        send(root("FOREIGN", citizen("5-1", "5", "")));
        assertThat(results(hub.next(SendResponse.class)).getFirst().getErrors().getElement().getFirst().getCode())
                .isEqualTo("UNKNOWN_SYSTEM");
    }

    @Test
    void registerOutlivesAKill() throws Exception {
        send(root("TEST", citizen("1-1", "1", "")));
        var number = results(hub.next(SendResponse.class)).getFirst().getRegNum();
        server.close();
        serve();
        send(root("TEST", citizen("1-2", "1", "")));
        assertThat(results(hub.next(SendResponse.class)).getFirst().getRegNum()).isEqualTo(number);
    }

    @Test
    void errorInTheReceiptIsARefusal() {
        frllo.refuseNext(1);
        assertThatThrownBy(() -> send(root("TEST", citizen("1-1", "1", ""))))
                .isInstanceOf(RemoteException.Rejected.class).hasMessageContaining("Сертификат");
        assertThatThrownBy(() -> client.sendDocument("m-1", "unknown.upload",
                documents.write(root("TEST", citizen("1-1", "1", "")))))
                .isInstanceOf(RemoteException.Rejected.class).hasMessageContaining("Неизвестный service");
        assertThat(frllo.book().count()).isZero();
    }

    @Test
    void silenceIsNotKnownAndABusyServiceIsTriedLater() {
        frllo.mood().silentNext(1);
        assertThatThrownBy(() -> send(root("TEST", citizen("1-1", "1", ""))))
                .isInstanceOf(RemoteException.Unknown.class);
        frllo.mood().failNext(1);
        assertThatThrownBy(() -> send(root("TEST", citizen("1-1", "1", ""))))
                .isInstanceOf(RemoteException.Unavailable.class);
    }

    @Test
    void answerThatIsNoRootIsRefused() {
        assertThatThrownBy(() -> documents.read("<other/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RemoteException.Rejected.class);
        assertThatThrownBy(() -> documents.read("не XML".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RemoteException.Rejected.class);
    }

    @Test
    void switchedOffNobodyIsCalled() {
        var off = new FrlloClient(Settings.loopback(),
                Settings.bind("medbus.frllo", FrlloProperties.class, Map.of("medbus.frllo.mode", "off")),
                Optional.empty());
        assertThatThrownBy(() -> off.sendDocument("m-1", BENEFITS, new byte[0]))
                .isInstanceOf(RemoteException.Unavailable.class).hasMessageContaining("medbus.frllo.mode=off");
    }

    @Test
    void namesOfServicesAreSettings() {
        assertThat(properties(Map.of()).service("releases")).isEqualTo("relise.upload");
        assertThat(properties(Map.of("medbus.frllo.services.releases", "release.upload")).service("releases"))
                .isEqualTo("release.upload");
    }

    private String code(Document document) throws Exception {
        send(root("TEST", document));
        return results(hub.next(SendResponse.class)).getFirst().getErrors().getElement().getFirst().getCode();
    }

    private List<Result> results(SendResponse answer) {
        return documents.read(Base64.getDecoder().decode(answer.getResponse())).getResult().getElement();
    }

    private String send(Root root) {
        return client.sendDocument("m-1", BENEFITS, documents.write(root));
    }

    private void serve() {
        frllo = new FrlloSimulator(FrlloSettings.in(folder, "TEST").callingBack(hub.address())
                .after(new Delay(Duration.ZERO, Duration.ZERO)));
        server = new SimulatorServer(0, List.of(frllo));
        client = new FrlloClient(Settings.loopback(), properties(Map.of()), Optional.empty());
        documents = new FrlloDocuments(properties(Map.of()));
    }

    private FrlloProperties properties(Map<String, String> more) {
        var values = new HashMap<>(Map.of("medbus.frllo.mode", "simulator", "medbus.frllo.url",
                server.address() + "/frllo", "medbus.frllo.client-entity-id", "00000000-0000-0000-0000-000000000000",
                "medbus.frllo.info-sys-code", "TEST", "medbus.frllo.per-second", "0"));
        values.putAll(more);
        return Settings.bind("medbus.frllo", FrlloProperties.class, values);
    }

    private static Root root(String system, Document... documents) {
        var root = new Root();
        root.setInfoSysCode(system);
        root.setDocuments(new Root.Documents());
        root.getDocuments().getDocument().addAll(List.of(documents));
        return root;
    }

    /** Known by his policy; the СНИЛС is empty or as given. */
    private static Document citizen(String documentId, String id, String snils) {
        var citizen = new Citizen();
        citizen.setExtCitizenId(id);
        citizen.setName("Иван");
        citizen.setSurname("Примеров");
        citizen.setBirthdate(LocalDate.of(1980, 5, 17));
        citizen.setSex("1");
        citizen.setCitizenship("643");
        citizen.setSnils(snils.isEmpty() ? null : snils);
        citizen.setPolicySn("9900000000000014");
        citizen.setRegion("99");
        var benefit = new Benefit();
        benefit.setBenefitCode(ASTHMA);
        benefit.setReceiveDate(LocalDate.of(2026, 1, 1));
        var document = new Document();
        document.setDocumentId(documentId);
        document.setDocDateTime(OffsetDateTime.parse("2026-03-02T12:00:00+03:00"));
        document.setCitizen(citizen);
        document.setBenefits(new Document.Benefits());
        document.getBenefits().getBenefit().add(benefit);
        return document;
    }
}
