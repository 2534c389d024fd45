package ru.medbus.adapters.vimis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import ru.medbus.adapters.kit.CallbackReceiver;
import ru.medbus.adapters.kit.Settings;
import ru.medbus.schemas.vimis.Vmcl;
import ru.medbus.schemas.vimis.v1.SendDocument;
import ru.medbus.simulators.kit.XmlNode;

/** What leaves us has the shape of the official sample, but for its signature. */
class VimisEnvelopeTest {
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String ANSWER = """
        <e:Envelope xmlns:e="%s"><e:Body><returnMsgId xmlns="http://vimis.rosminzdrav.ru/">
          <msg_id xmlns="">6cb41323</msg_id></returnMsgId></e:Body></e:Envelope>""".formatted(SOAP);

    @Test
    void headersIdsAndBodyAreThoseOfTheSample() throws Exception {
        var sample = XmlNode.read(Files.readAllBytes(reference("vimis/examples/onko_1_SMSRequest.xml")));
        var ours = XmlNode.read(sent());
        assertThat(header(ours)).isEqualTo(header(sample));
        assertThat(ours.child(SOAP, "Body").orElseThrow()).isEqualTo(sample.child(SOAP, "Body").orElseThrow());
    }

    /** Names, namespaces, ids to sign; the values differ from call to call. */
    private static TreeSet<String> header(XmlNode envelope) {
        var parts = new TreeSet<String>();
        collect(envelope.child(SOAP, "Header").orElseThrow(), "", parts);
        return parts;
    }

    private static void collect(XmlNode node, String path, TreeSet<String> parts) {
        for (var child : node.children()) {
            if (!child.name().equals("Security")) {
                var here = path + "/{" + child.namespace() + "}" + child.name();
                parts.add(here + child.attributes());
                collect(child, here, parts);
            }
        }
    }

    private static byte[] sent() throws Exception {
        try (var service = new CallbackReceiver()) {
            service.answering(200, request -> ANSWER.getBytes(StandardCharsets.UTF_8));
            client(service.address()).sendDocument(Vmcl.ONCOLOGY, "f7e12d2b-6d85-44c7-9bef-c6bc1c67c5db", document());
            return service.next().body();
        }
    }

    private static SendDocument document() {
        var document = new SendDocument();
        document.setVmcl(1);
        document.setDocType(5);
        document.setDocTypeVersion("1");
        document.setTriggerPoint(1);
        document.setInterimMsg(1);
        document.setDocument("QkFTRTY0LU9GLUNEQS1ET0NVTUVOVA==");
        return document;
    }

    private static VimisClient client(URI service) {
        return new VimisClient(Settings.loopback(), Settings.bind("medbus.vimis", VimisProperties.class,
                Map.of("medbus.vimis.mode", "simulator", "medbus.vimis.client-entity-id", "d823c53c",
                        "medbus.vimis.callback-url", "https://ips-test.rosminzdrav.ru/0000000000000",
                        "medbus.vimis.urls.oncology", service.toString())),
                Optional.empty());
    }

    private static Path reference(String file) {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var candidate = folder.resolve("shared/reference").resolve(file);
            if (Files.exists(candidate)) {
                return candidate;
            }
        }
        assumeTrue(false, "The official set is not here");
        throw new AssertionError();
    }
}
