package ru.medbus.schemas.frmo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.xml.bind.JAXBContext;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;
import ru.medbus.schemas.frmo.v1.AuthorizationFault;
import ru.medbus.schemas.frmo.v1.SendDocument;
import ru.medbus.schemas.frmo.v1.SendDocumentResponse;
import ru.medbus.schemas.frmo.v1.SystemFault;
import ru.medbus.schemas.frmo.v1.ValidationFault;
import ru.medbus.schemas.frmo.v1.callback.SendResponse;
import ru.medbus.schemas.frmo.v1.callback.SendResponseResponse;

/** Our schemas and the official descriptions agree on every message. */
class FrmoSchemaTest {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema";

    @ParameterizedTest
    @MethodSource("messages")
    void officialSchemaTakesWhatWeWrite(Object message) {
        for (var schema : new Schema[]{official(message), own(message)}) {
            assertThatCode(() -> check(schema, xml(message))).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void bothSchemasRefuseTheSameSpoiledMessage(Object message) {
        for (var schema : new Schema[]{official(message), own(message)}) {
            assertThatThrownBy(() -> check(schema, xml(message).replaceFirst("(<[^<>]+>)([^<]+)(</[^<>]+>)",
                    "<foreign>$2</foreign>"))).isInstanceOf(SAXException.class);
        }
    }

    static Stream<Object> messages() {
        var send = new SendDocument();
        send.setOid("1.2.643.5.1.13.13.12.2.99.9998");
        send.setService("frmr.getStaff");
        send.setDocument("PHN0YWZmUmVxdWVzdC8+");
        var taken = new SendDocumentResponse();
        taken.setId("6cb41323-d454-4378-9538-b329ca33b535");
        var validation = new ValidationFault();
        validation.setMessage("Не по форме");
        var authorization = new AuthorizationFault();
        authorization.setMessage("Нет прав");
        var system = new SystemFault();
        system.setMessage("Ошибка");
        var answer = new SendResponse();
        answer.setId("6cb41323-d454-4378-9538-b329ca33b535");
        answer.setOid("1.2.643.5.1.13.13.12.2.99.9998");
        answer.setResponse("PHN0YWZmQW5zd2VyLz4=");
        var heard = new SendResponseResponse();
        heard.setStatus(0);
        return Stream.of(send, taken, validation, authorization, system, answer, heard);
    }

    private static void check(Schema schema, String xml) throws Exception {
        schema.newValidator().validate(new StreamSource(new StringReader(xml)));
    }

    private static String xml(Object message) throws Exception {
        var text = new StringWriter();
        JAXBContext.newInstance(message.getClass()).createMarshaller().marshal(message, text);
        return text.toString();
    }

    private static boolean callback(Object message) {
        return message.getClass().getPackageName().endsWith("callback");
    }

    private static Schema official(Object message) {
        try {
            var wsdl = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(reference()
                    .resolve(callback(message) ? "callback_mis_v1.0.wsdl" : "receiver_v1.0.wsdl").toFile());
            return SchemaFactory.newDefaultInstance()
                    .newSchema(new DOMSource(wsdl.getElementsByTagNameNS(XSD, "schema").item(0)));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Schema own(Object message) {
        try {
            return SchemaFactory.newDefaultInstance().newSchema(
                    Path.of("src/main/xsd/frmo/1", callback(message) ? "callback.xsd" : "receiver.xsd").toFile());
        } catch (SAXException e) {
            throw new AssertionError(e);
        }
    }

    private static Path reference() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var candidate = folder.resolve("shared/reference/frmo/wsdl");
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
        }
        assumeTrue(false, "The official set is not here");
        throw new AssertionError();
    }
}
