package ru.medbus.adapters.kit;

import jakarta.xml.bind.JAXBException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import ru.medbus.schemas.xml.SafeXml;
import ru.medbus.schemas.xml.XmlRefusedException;

/** What an answering envelope holds: the element that was asked for, or a fault. */
sealed interface SoapAnswer<T> {
    record Body<T>(T content) implements SoapAnswer<T> {}

    record Fault<T>(SoapFault fault) implements SoapAnswer<T> {}

    /** Not an envelope, or one with something else inside: a proxy's page, a cut text, another service. */
    record Unreadable<T>(Exception why) implements SoapAnswer<T> {}

    static <T> SoapAnswer<T> read(byte[] envelope, Class<T> type, SoapNames names) {
        try {
            var reader = names.incoming(SafeXml.envelopeReader(envelope));
            toBody(reader);
            if (reader.getLocalName().equals("Fault") && Envelopes.SOAP.contains(reader.getNamespaceURI())) {
                return new Fault<>(SoapFault.read(reader));
            }
            return new Body<>(JaxbContexts.unmarshal(reader, type));
        } catch (XMLStreamException | JAXBException | XmlRefusedException | ClassCastException e) {
            return new Unreadable<>(e);
        }
    }

    /** Moves to the first element of the body. */
    static void toBody(XMLStreamReader reader) throws XMLStreamException {
        reader.nextTag();
        Envelopes.require(reader, "Envelope");
        reader.nextTag();
        if (reader.getLocalName().equals("Header")) {
            Envelopes.skip(reader);
            reader.nextTag();
        }
        Envelopes.require(reader, "Body");
        reader.nextTag();
        if (!reader.isStartElement()) {
            throw new XMLStreamException("Empty body");
        }
    }
}
