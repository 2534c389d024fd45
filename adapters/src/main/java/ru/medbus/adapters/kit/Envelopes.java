package ru.medbus.adapters.kit;

import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Steps over the parts of an envelope of either version. */
final class Envelopes {
    static final Set<String> SOAP = Set.of(SoapVersion.V11.namespace(), SoapVersion.V12.namespace());

    private Envelopes() {}

    static void require(XMLStreamReader reader, String name) throws XMLStreamException {
        if (!reader.isStartElement() || !reader.getLocalName().equals(name)
                || !SOAP.contains(String.valueOf(reader.getNamespaceURI()))) {
            throw new XMLStreamException("Not an envelope: no " + name);
        }
    }

    /** From the start of an element to its end. */
    static void skip(XMLStreamReader reader) throws XMLStreamException {
        for (int depth = 1; depth > 0;) {
            depth += switch (reader.next()) {
                case XMLStreamReader.START_ELEMENT -> 1;
                case XMLStreamReader.END_ELEMENT -> -1;
                default -> 0;
            };
        }
    }
}
