package ru.medbus.adapters.remd;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.ws.soap.SOAPBinding;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.medbus.adapters.kit.PublishedService;
import ru.medbus.adapters.kit.Settings;
import ru.medbus.schemas.remd.RemdCallback;
import ru.medbus.schemas.remd.RemdFile;
import ru.medbus.schemas.remd.v1.callback.DocumentFile;
import ru.medbus.schemas.remd.v1.callback.GetDocumentFileRequest;
import ru.medbus.schemas.remd.v1.callback.GetDocumentFileResponse;
import ru.medbus.schemas.remd.v1.callback.RegisterDocumentResult;
import ru.medbus.simulators.kit.Delay;
import ru.medbus.simulators.kit.SimulatorServer;
import ru.medbus.simulators.remd.RemdSettings;
import ru.medbus.simulators.remd.RemdSimulator;

/** What we publish for РЭМД, by CXF: the simulator, which knows no generated class, understands it. */
class RemdPublishedTest {
    private static final byte[] DOCUMENT = RemdDocuments.prescription("Рецепт");

    @TempDir
    private Path folder;
    private final BlockingQueue<RegisterDocumentResult> results = new LinkedBlockingQueue<>();
    private final AtomicInteger failures = new AtomicInteger(1);

    @Test
    void documentByReferenceIsRegisteredThroughBothServices() throws Exception {
        try (var callback = new PublishedService(RemdCallback.class, this::take, SOAPBinding.SOAP12HTTP_BINDING);
                var files = new PublishedService(RemdFile.class, RemdPublishedTest::file,
                        SOAPBinding.SOAP12HTTP_BINDING);
                var remd = new SimulatorServer(0, List.of(new RemdSimulator(RemdSettings.in(folder)
                        .callingBack(callback.address(), files.address(), Optional.of("token"))
                        .after(new Delay(Duration.ZERO, Duration.ZERO)))))) {
            var byReference = RemdDocuments.signed().registration(RemdDocuments.UID, DOCUMENT);
            byReference.getDocument().setData(null);
            client(remd.address()).registerDocument("m-1", byReference);
            var result = results.poll(20, TimeUnit.SECONDS);
            assertThat(result.getStatus()).isEqualTo("success");
            assertThat(result.getRelatesToMessage()).isEqualTo("m-1");
            assertThat(result.getRegistryItem().getRegistrationDateTime()).isNotNull();
            assertThat(failures).hasNegativeValue();
        }
    }

    @Test
    void descriptionsNameTheOperationsAndElementsOfTheProtocol() throws Exception {
        try (var callback = new PublishedService(RemdCallback.class, this::take, SOAPBinding.SOAP12HTTP_BINDING);
                var files = new PublishedService(RemdFile.class, RemdPublishedTest::file,
                        SOAPBinding.SOAP12HTTP_BINDING)) {
            assertThat(wsdl(callback.address())).contains("http://schemas.xmlsoap.org/wsdl/soap12/")
                    .contains("soapAction=\"sendRegisterDocumentResult\"")
                    .contains("element=\"tns:registerDocumentResult\"").contains("name=\"relatesToMessage\"")
                    .contains("elementFormDefault=\"qualified\"").contains(RemdCallback.NAMESPACE);
            assertThat(wsdl(files.address())).contains("soapAction=\"getDocumentFile\"")
                    .contains("element=\"tns:getDocumentFileRequest\"")
                    .contains("element=\"tns:getDocumentFileResponse\"");
        }
    }

    /** Fails the first time: a failure must reach РЭМД, so that it calls again. */
    private void take(RegisterDocumentResult result) {
        if (failures.getAndDecrement() > 0) {
            throw new IllegalStateException("Not durable");
        }
        results.add(result);
    }

    private static GetDocumentFileResponse file(GetDocumentFileRequest request) {
        var response = new GetDocumentFileResponse();
        if (!request.getLocalUid().equals(RemdDocuments.UID)) {
            response.setStatus("error");
            return response;
        }
        response.setStatus("success");
        response.setDocument(new DocumentFile());
        response.getDocument().setData(DOCUMENT);
        response.getDocument().setChecksum(RemdDocuments.crc(DOCUMENT));
        return response;
    }

    private static RemdClient client(URI simulators) {
        return new RemdClient(Settings.loopback(), Settings.bind("medbus.remd", RemdProperties.class,
                Map.of("medbus.remd.mode", "simulator", "medbus.remd.url", simulators + "/remd",
                        "medbus.remd.client-entity-id", "00000000-0000-0000-0000-000000000000")),
                Optional.empty());
    }

    private static String wsdl(URI service) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(service + "?wsdl")).build(),
                    HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
