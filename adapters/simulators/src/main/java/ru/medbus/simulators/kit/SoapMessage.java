package ru.medbus.simulators.kit;

import javax.xml.stream.XMLStreamException;
import ru.medbus.schemas.xml.XmlRefusedException;

/**
 * An envelope that came in.
 *
 * @param clientEntityId from the transport header of ИПС; empty when it is absent
 * @param body           the element in the body
 */
public record SoapMessage(String action, String messageId, String clientEntityId, XmlNode body) {
    private static final String EGISZ = "http://egisz.rosminzdrav.ru";

    /** @throws MalformedException not an envelope of this version */
    public static SoapMessage read(byte[] envelope, Soap version) {
        try {
            return of(XmlNode.read(envelope), version.namespace());
        } catch (XMLStreamException | XmlRefusedException e) {
            throw new MalformedException("Конверт не разобран: " + e.getMessage());
        }
    }

    private static SoapMessage of(XmlNode envelope, String soap) {
        if (!envelope.is(soap, "Envelope")) {
            throw new MalformedException("Ожидался Envelope в пространстве имён " + soap);
        }
        var body = envelope.child(soap, "Body").flatMap(found -> found.children().stream().findFirst())
                .orElseThrow(() -> new MalformedException("Тело конверта пусто"));
        var header = envelope.child(soap, "Header").orElse(body);
        var client = header.child(EGISZ, "transportHeader").flatMap(found -> found.child(EGISZ, "authInfo"))
                .map(found -> found.text(EGISZ, "clientEntityId")).orElse("");
        return new SoapMessage(header.text(Soap.WSA, "Action"), header.text(Soap.WSA, "MessageID"), client, body);
    }

    /** Text of an obligatory child of the body. */
    public String required(String namespace, String name) {
        return body.child(namespace, name).map(XmlNode::text).filter(text -> !text.isEmpty())
                .orElseThrow(() -> new MalformedException("Нет обязательного элемента {" + namespace + "}" + name));
    }

    /** The request is not of the service's form; answered by a fault. */
    public static final class MalformedException extends RuntimeException {
        public MalformedException(String message) {
            super(message);
        }
    }
}
