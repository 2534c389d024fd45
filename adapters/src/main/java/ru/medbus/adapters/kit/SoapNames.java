package ru.medbus.adapters.kit;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.stream.util.StreamReaderDelegate;
import org.codehaus.stax2.XMLStreamWriter2;
import org.codehaus.stax2.util.StreamWriter2Delegate;

/**
 * Namespaces of our schemas ↔ as the system spells them today: many federal ones are unverified or differ between
 * editions, so they are a setting and not a build.
 */
public final class SoapNames {
    private final Map<String, String> theirs;
    private final Map<String, String> ours = new HashMap<>();

    /** @param theirs namespace of our schema → namespace on the wire; the same one where it is not named */
    public SoapNames(Map<String, String> theirs) {
        this.theirs = Map.copyOf(theirs);
        theirs.forEach((our, their) -> ours.put(their, our));
    }

    XMLStreamReader incoming(XMLStreamReader reader) {
        return theirs.isEmpty() ? reader : new Incoming(reader, ours);
    }

    XMLStreamWriter outgoing(XMLStreamWriter writer) {
        return theirs.isEmpty() ? writer : new Outgoing((XMLStreamWriter2) writer, theirs);
    }

    private static final class Incoming extends StreamReaderDelegate {
        private final Map<String, String> ours;

        Incoming(XMLStreamReader reader, Map<String, String> ours) {
            super(reader);
            this.ours = ours;
        }

        @Override
        public String getNamespaceURI() {
            var namespace = super.getNamespaceURI();
            return namespace == null ? null : ours.getOrDefault(namespace, namespace);
        }
    }

    private static final class Outgoing extends StreamWriter2Delegate {
        private final XMLStreamWriter2 writer;
        private final Map<String, String> theirs;

        Outgoing(XMLStreamWriter2 writer, Map<String, String> theirs) {
            super(writer);
            setParent(writer);
            this.writer = writer;
            this.theirs = theirs;
        }

        @Override
        public void writeStartElement(String prefix, String name, String namespace) throws XMLStreamException {
            writer.writeStartElement(prefix, name, their(namespace));
        }

        @Override
        public void writeEmptyElement(String prefix, String name, String namespace) throws XMLStreamException {
            writer.writeEmptyElement(prefix, name, their(namespace));
        }

        @Override
        public void writeNamespace(String prefix, String namespace) throws XMLStreamException {
            writer.writeNamespace(prefix, their(namespace));
        }

        @Override
        public void writeDefaultNamespace(String namespace) throws XMLStreamException {
            writer.writeDefaultNamespace(their(namespace));
        }

        private String their(String namespace) {
            return theirs.getOrDefault(namespace, namespace);
        }
    }
}
