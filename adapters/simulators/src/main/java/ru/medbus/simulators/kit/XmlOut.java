package ru.medbus.simulators.kit;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ru.medbus.schemas.xml.SafeXml;

/** Writes one document element by element, each with its namespace as the default one, as the official samples do. */
public final class XmlOut {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Deque<String> namespaces = new ArrayDeque<>();
    private final XMLStreamWriter out;

    public XmlOut() {
        try {
            out = SafeXml.writer(bytes);
            out.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    public XmlOut open(String namespace, String name) {
        try {
            out.writeStartElement("", name, namespace);
            if (!namespace.equals(namespaces.isEmpty() ? "" : namespaces.peek())) {
                out.writeDefaultNamespace(namespace);
            }
            namespaces.push(namespace);
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    public XmlOut close() {
        try {
            out.writeEndElement();
            namespaces.pop();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A whole element with a text. */
    public XmlOut text(String namespace, String name, String text) {
        open(namespace, name);
        try {
            out.writeCharacters(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return close();
    }

    /** Closes what is open and gives the document. */
    public byte[] bytes() {
        try {
            out.writeEndDocument();
            out.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
