package ru.medbus.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.medbus.BusIT;

/** The services over real HTTP, through the gate and CXF's own servlet. */
class ServicesIT extends BusIT {
    private static final String UNKNOWN = """
            <s:Envelope xmlns:s="%s"><s:Body><x:unknown xmlns:x="urn:x"/></s:Body></s:Envelope>""";
    private static final String SOAP11 = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String SOAP12 = "http://www.w3.org/2003/05/soap-envelope";

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"semd", "remd-callback", "remd-file", "vimis-callback", "frmo-callback", "frllo-callback"})
    void everyServiceDescribesItself(String service) throws Exception {
        var answer = send(HttpRequest.newBuilder(at(service + "?wsdl")).GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("definitions");
    }

    @Test
    void callbackOfAFederalSystemReachesItsService() throws Exception {
        var answer = send(HttpRequest.newBuilder(at("remd-callback")).header("Content-Type", "application/soap+xml")
                .POST(HttpRequest.BodyPublishers.ofString(UNKNOWN.formatted(SOAP12))));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Fault", "Такой операции", "xml:lang=\"ru\"");
    }

    @Test
    void strangerGetsASoapFaultBeforeHisBodyIsRead() throws Exception {
        var answer = send(HttpRequest.newBuilder(at("semd")).header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString(UNKNOWN.formatted(SOAP11))));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Fault", "Система не опознана");
    }

    private URI at(String service) {
        return URI.create("http://127.0.0.1:" + port + "/services/" + service);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
