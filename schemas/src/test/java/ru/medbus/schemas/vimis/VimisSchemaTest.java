package ru.medbus.schemas.vimis;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import ru.medbus.schemas.vimis.v1.CheckStatus;
import ru.medbus.schemas.vimis.v1.CheckStatusResponse;
import ru.medbus.schemas.vimis.v1.ReturnMsgId;
import ru.medbus.schemas.vimis.v1.SendDocument;
import ru.medbus.schemas.vimis.v1.Signature;
import ru.medbus.schemas.vimis.v1.callback.SendInterimMsg;
import ru.medbus.schemas.vimis.v1.callback.SendResult;

/** Our schemas and the official description agree on every message, both ways. */
class VimisSchemaTest {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema";

    @ParameterizedTest
    @MethodSource("messages")
    void officialSchemaTakesWhatWeWrite(Object message) throws Exception {
        var description = message.getClass().getPackageName().endsWith("callback") ? "callback.wsdl" : "onko.wsdl";
        officialSchema(description).newValidator().validate(new StreamSource(new StringReader(xml(message))));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void bothSchemasRefuseTheSameSpoiledMessage(Object message) throws Exception {
        var callback = message.getClass().getPackageName().endsWith("callback");
        var spoiled = xml(message).replaceFirst("<(msg_id|docType)>[^<]*</(msg_id|docType)>", "");
        for (var schema : new Schema[]{officialSchema(callback ? "callback.wsdl" : "onko.wsdl"),
                ownSchema(callback ? "callback.xsd" : "receiver.xsd")}) {
            assertThatThrownBy(
                    () -> schema.newValidator().validate(new StreamSource(new StringReader(spoiled))))
                    .isInstanceOf(SAXException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void officialExampleIsReadAndWrittenBackTheSame(String file, Class<?> type) throws Exception {
        var body = body(reference().resolve("examples").resolve(file));
        var context = JAXBContext.newInstance(type);
        var message = context.createUnmarshaller().unmarshal(body);
        assertThat(message).isInstanceOf(type);
        var copy = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
        context.createMarshaller().marshal(message, copy);
        assertThat(leaves(copy.getDocumentElement())).isEqualTo(leaves(body));
        var own = ownSchema(type.getPackageName().endsWith("callback") ? "callback.xsd" : "receiver.xsd");
        assertThatCode(() -> own.newValidator().validate(new DOMSource(body))).doesNotThrowAnyException();
    }

    static Stream<Object[]> examples() {
        return Stream.of("onko", "ssz").flatMap(profile -> Stream.of(
                new Object[]{profile.equals("onko") ? "onko_1_SMSRequest.xml" : "ssz_1_Request.xml",
                        SendDocument.class},
                new Object[]{profile.equals("onko") ? "onko_2_SMSRequestResponse.xml" : "ssz_2_RequestResponse.xml",
                        ReturnMsgId.class},
                new Object[]{profile + "_3_Callback_sendResult.xml", SendResult.class},
                new Object[]{profile + "_4_Callback_sendInterimMsg.xml", SendInterimMsg.class},
                new Object[]{profile + "_5_SMScheckStatus.xml", CheckStatus.class},
                new Object[]{profile + "_6_SMScheckStatusResponse.xml", CheckStatusResponse.class}));
    }

    static Stream<Object> messages() {
        var signature = new Signature();
        signature.setData("c2lnbmF0dXJl");
        signature.setChecksum(-1);
        var send = new SendDocument();
        send.setVmcl(1);
        send.setDocType(5);
        send.setDocTypeVersion("3");
        send.setTriggerPoint(1);
        send.setInterimMsg(0);
        send.setSignature(signature);
        send.setDocument("PENsaW5pY2FsRG9jdW1lbnQvPg==");
        var check = new CheckStatus();
        check.setMsgId("6cb41323-d454-4378-9538-b329ca33b535");
        var result = new SendResult();
        result.setMsgId("6cb41323-d454-4378-9538-b329ca33b535");
        result.setStatus(0);
        result.setDescription("Ошибка");
        var interim = new SendInterimMsg();
        interim.setMsgId("6cb41323-d454-4378-9538-b329ca33b535");
        interim.setDescription("Документ поставлен в очередь");
        return Stream.of(send, check, result, interim);
    }

    private static String xml(Object message) throws Exception {
        var text = new StringWriter();
        JAXBContext.newInstance(message.getClass()).createMarshaller().marshal(message, text);
        return text.toString();
    }

    /** Qualified name and text of every leaf, in order. */
    private static String leaves(Element element) {
        var children = element.getElementsByTagName("*");
        var text = new StringBuilder(element.getNamespaceURI()).append(element.getLocalName());
        for (int i = 0; i < children.getLength(); i++) {
            var child = (Element) children.item(i);
            text.append("\n{").append(child.getNamespaceURI()).append('}').append(child.getLocalName()).append('=')
                    .append(child.getTextContent().strip());
        }
        return text.toString();
    }

    private static Element body(Path envelope) throws Exception {
        var document = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(envelope.toFile());
        var children = document.getElementsByTagNameNS("http://schemas.xmlsoap.org/soap/envelope/", "Body").item(0)
                .getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element element) {
                return element;
            }
        }
        throw new AssertionError("Empty body in " + envelope);
    }

    private static Schema officialSchema(String description) throws Exception {
        var wsdl = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder()
                .parse(reference().resolve("wsdl").resolve(description).toFile());
        return SchemaFactory.newDefaultInstance()
                .newSchema(new DOMSource(wsdl.getElementsByTagNameNS(XSD, "schema").item(0)));
    }

    private static Schema ownSchema(String file) throws SAXException {
        return SchemaFactory.newDefaultInstance().newSchema(Path.of("src/main/xsd/vimis/1", file).toFile());
    }

    private static Path reference() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var candidate = folder.resolve("shared/reference/vimis");
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
        }
        assumeTrue(false, "The official set is not here");
        throw new AssertionError();
    }
}
