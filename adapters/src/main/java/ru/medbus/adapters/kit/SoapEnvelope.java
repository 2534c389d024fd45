package ru.medbus.adapters.kit;

import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ru.medbus.schemas.xml.SafeXml;

/**
 * An outgoing envelope as ИПС ЕГИСЗ wants it. Every part that a signature must cover carries a {@code wsu:Id}, with
 * the ids of the official samples, so that signing adds a header and changes nothing else.
 */
final class SoapEnvelope {
    private static final String WSA = "http://www.w3.org/2005/08/addressing";
    private static final String WSU = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    private static final String EGISZ = "http://egisz.rosminzdrav.ru";

    private final SoapSettings settings;
    private final SoapRequest request;
    private final XMLStreamWriter out;

    private SoapEnvelope(SoapSettings settings, SoapRequest request, XMLStreamWriter out) {
        this.settings = settings;
        this.request = request;
        this.out = out;
    }

    static byte[] of(SoapSettings settings, SoapRequest request) {
        var bytes = new ByteArrayOutputStream(4096);
        try {
            var out = SafeXml.writer(bytes);
            new SoapEnvelope(settings, request, out).write();
            out.close();
        } catch (XMLStreamException | JAXBException e) {
            throw new IllegalStateException("Envelope of " + request.action() + " cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private void write() throws XMLStreamException, JAXBException {
        out.writeStartDocument("UTF-8", "1.0");
        soap("Envelope");
        out.writeNamespace("soap", settings.version().namespace());
        out.writeNamespace("wsa", WSA);
        out.writeNamespace("wsu", WSU);
        soap("Header");
        addressing();
        transportHeader();
        out.writeEndElement();
        soap("Body");
        id("body");
        JaxbContexts.marshal(request.body(), settings.names().outgoing(out));
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void addressing() throws XMLStreamException {
        text("To", "id-to", request.url().toString());
        text("Action", "id-action", request.action());
        wsa("ReplyTo");
        id("id-replyto");
        address(settings.replyTo().toString());
        wsa("FaultTo");
        address(SoapSettings.ANONYMOUS);
        text("MessageID", "id-messageid", request.messageId());
    }

    private void transportHeader() throws XMLStreamException {
        if (settings.clientEntityId().isEmpty()) {
            return;
        }
        out.writeStartElement("egisz", "transportHeader", EGISZ);
        out.writeNamespace("egisz", EGISZ);
        out.writeStartElement("egisz", "authInfo", EGISZ);
        out.writeStartElement("egisz", "clientEntityId", EGISZ);
        out.writeCharacters(settings.clientEntityId());
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndElement();
    }

    /** The address, and the end of what it belongs to. */
    private void address(String url) throws XMLStreamException {
        wsa("Address");
        out.writeCharacters(url);
        out.writeEndElement();
        out.writeEndElement();
    }

    private void text(String name, String id, String text) throws XMLStreamException {
        wsa(name);
        id(id);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private void id(String id) throws XMLStreamException {
        out.writeAttribute("wsu", WSU, "Id", id);
    }

    private void soap(String name) throws XMLStreamException {
        out.writeStartElement("soap", name, settings.version().namespace());
    }

    private void wsa(String name) throws XMLStreamException {
        out.writeStartElement("wsa", name, WSA);
    }
}
