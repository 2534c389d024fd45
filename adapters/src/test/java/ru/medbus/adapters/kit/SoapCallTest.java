package ru.medbus.adapters.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.medbus.adapters.kit.RemoteException.Rejected;
import ru.medbus.adapters.kit.RemoteException.Unavailable;
import ru.medbus.adapters.kit.RemoteException.Unknown;
import ru.medbus.schemas.vimis.v1.CheckStatus;
import ru.medbus.schemas.vimis.v1.CheckStatusResponse;

class SoapCallTest {
    private static final String SOAP11 = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String SOAP12 = "http://www.w3.org/2003/05/soap-envelope";
    private static final String ANSWER = """
        <e:Envelope xmlns:e="%s"><e:Header><x><y/></x></e:Header><e:Body>
          <checkStatusResponse xmlns="%s"><status xmlns="">1</status><description xmlns="">Принято</description>
          </checkStatusResponse></e:Body></e:Envelope>""";
    private static final String VIMIS = "http://vimis.rosminzdrav.ru/";

    private CallbackReceiver service;

    @BeforeEach
    void start() throws Exception {
        service = new CallbackReceiver();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void headerCarriesWhatTheBusOfEgiszNeeds() throws Exception {
        answer(200, ANSWER.formatted(SOAP12, VIMIS));
        assertThat(call(SoapVersion.V12, Map.of()).getDescription()).isEqualTo("Принято");
        var request = service.next();
        assertThat(request.headers().get("Content-Type")).startsWith("application/soap+xml")
                .contains("action=checkStatus");
        assertThat(new String(request.body(), StandardCharsets.UTF_8)).contains(">checkStatus</wsa:Action>")
                .contains(">m-1</wsa:MessageID>").contains(">" + service.address() + "</wsa:To>")
                .contains("<wsa:Address>https://ips.example/callback</wsa:Address>")
                .contains("<egisz:clientEntityId>00000000-0000-0000-0000-000000000000</egisz:clientEntityId>")
                .contains("wsu:Id=\"body\"").contains("wsu:Id=\"id-action\"").contains("wsu:Id=\"id-messageid\"")
                .contains("wsu:Id=\"id-to\"").contains("wsu:Id=\"id-replyto\"");
    }

    @Test
    void olderVersionCarriesItsActionInAHeader() throws Exception {
        answer(200, ANSWER.formatted(SOAP11, VIMIS));
        call(SoapVersion.V11, Map.of());
        var request = service.next();
        assertThat(request.headers().get("Content-Type")).startsWith("text/xml");
        assertThat(request.headers().get("SOAPAction")).isEqualTo("\"checkStatus\"");
    }

    @Test
    void namespaceIsASettingBothWays() throws Exception {
        var theirs = "http://receiver.service.nr.eu.rt.ru/";
        answer(200, ANSWER.formatted(SOAP11, theirs));
        assertThat(call(SoapVersion.V11, Map.of(VIMIS, theirs)).getStatus()).isEqualTo(1);
        assertThat(new String(service.next().body(), StandardCharsets.UTF_8)).contains(theirs).doesNotContain(VIMIS);
    }

    @Test
    void signerGetsTheWholeEnvelopeAndItsAnswerIsSent() throws Exception {
        answer(200, ANSWER.formatted(SOAP11, VIMIS));
        soap(SoapVersion.V11, Map.of(), envelope -> new String(envelope, StandardCharsets.UTF_8)
                .replace("</soap:Header>", "<signed/></soap:Header>").getBytes(StandardCharsets.UTF_8))
                .send(request(), CheckStatusResponse.class);
        assertThat(new String(service.next().body(), StandardCharsets.UTF_8)).contains("<signed/></soap:Header>");
    }

    @ParameterizedTest
    @CsvSource({"soap:Client, 500", "soap:Client, 200", "soap:MustUnderstand, 500"})
    void faultThatBlamesTheRequestIsRejected(String code, int status) {
        answer(status, fault11(code));
        var rejected = catchThrowableOfType(Rejected.class, () -> call(SoapVersion.V11, Map.of()));
        assertThat(rejected.code()).isEqualTo(code.substring(5));
        assertThat(rejected).hasMessage("Причина");
    }

    @ParameterizedTest
    @CsvSource({"soap:Server, 500", "soap:Server.Timeout, 200"})
    void faultOfTheServerIsUnavailable(String code, int status) {
        answer(status, fault11(code));
        assertThatThrownBy(() -> call(SoapVersion.V11, Map.of())).isInstanceOf(Unavailable.class)
                .hasMessageContaining("Причина");
    }

    @ParameterizedTest
    @CsvSource({"Sender, true", "Receiver, false"})
    void newerFaultIsSortedByItsFirstCode(String code, boolean rejected) {
        answer(500, """
            <s:Envelope xmlns:s="%s"><s:Body><s:Fault>
              <s:Code><s:Value>s:%s</s:Value><s:Subcode><s:Value>m:TooBig</s:Value></s:Subcode></s:Code>
              <s:Reason><s:Text xml:lang="ru">Причина</s:Text></s:Reason><s:Detail><s:Value>x</s:Value></s:Detail>
            </s:Fault></s:Body></s:Envelope>""".formatted(SOAP12, code));
        var thrown = catchThrowableOfType(RemoteException.class, () -> call(SoapVersion.V12, Map.of()));
        assertThat(thrown).isInstanceOf(rejected ? Rejected.class : Unavailable.class).hasMessageContaining("Причина");
        if (thrown instanceof Rejected refusal) {
            assertThat(refusal.code()).isEqualTo("TooBig");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Вход в систему</html>", "", "<a", "{}",
            "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body><checkStatusResponse xmlns=\"http://vimis.rosminzdrav.ru/\"><description xmlns=\"\">a &nope; b</description></checkStatusResponse></e:Body></e:Envelope>",
            "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body><e:Fault><faultcode>e:Client</faultcode><faultstring>a &nope;",
            "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
            "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body/></e:Envelope>",
            "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body><other/></e:Body></e:Envelope>"})
    void answerThatCannotBeReadIsUnknown(String body) {
        answer(200, body);
        assertThatThrownBy(() -> call(SoapVersion.V11, Map.of())).isInstanceOf(Unknown.class);
    }

    @Test
    void answerOverTheLimitIsUnknown() {
        answer(200, "<a>" + "x".repeat(200_000) + "</a>");
        assertThatThrownBy(() -> call(SoapVersion.V11, Map.of())).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"503, 120, 120", "429, 7, 7", "503, tomorrow, -1", "503, 99999999, -1"})
    void waitThatWasAskedForIsKnown(int status, String header, long seconds) {
        service.answering(status, request -> new byte[0]).withHeader("Retry-After", header);
        var unavailable = catchThrowableOfType(Unavailable.class, () -> call(SoapVersion.V11, Map.of()));
        assertThat(unavailable.notBefore().map(Duration::toSeconds).orElse(-1L)).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 413, 302})
    void otherStatusIsRejected(int status) {
        service.answering(status, request -> new byte[0]);
        var rejected = catchThrowableOfType(Rejected.class, () -> call(SoapVersion.V11, Map.of()));
        assertThat(rejected.code()).isEqualTo("HTTP " + status);
    }

    @Test
    void hostThatIsNotAllowedIsNotCalled() {
        var request = new SoapRequest(URI.create("http://localhost:9/"), "checkStatus", "m-1", new CheckStatus());
        assertThatThrownBy(() -> soap(SoapVersion.V11, Map.of(), envelope -> envelope).send(request,
                CheckStatusResponse.class)).isInstanceOf(Unavailable.class).hasMessageContaining("medbus.egress.allow");
    }

    private static String fault11(String code) {
        return """
            <soap:Envelope xmlns:soap="%s"><soap:Body><soap:Fault><faultcode>%s</faultcode>
              <faultstring>Причина</faultstring><detail><faultcode>чужой</faultcode></detail></soap:Fault></soap:Body>
            </soap:Envelope>""".formatted(SOAP11, code);
    }

    private void answer(int status, String body) {
        service.answering(status, request -> body.getBytes(StandardCharsets.UTF_8));
    }

    private CheckStatusResponse call(SoapVersion version, Map<String, String> names) {
        return soap(version, names, envelope -> envelope).send(request(), CheckStatusResponse.class);
    }

    private SoapRequest request() {
        var check = new CheckStatus();
        check.setMsgId("1");
        return new SoapRequest(service.address(), "checkStatus", "m-1", check);
    }

    private static SoapCall soap(SoapVersion version, Map<String, String> names, EnvelopeSigner signer) {
        var http = new HttpCall("vimis", Settings.loopback(), Duration.ofSeconds(10), 100_000);
        return new SoapCall(http, new SoapSettings("vimis", version, "00000000-0000-0000-0000-000000000000",
                URI.create("https://ips.example/callback"), new SoapNames(names)), signer);
    }
}
