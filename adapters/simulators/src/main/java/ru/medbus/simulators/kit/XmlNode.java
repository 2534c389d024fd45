package ru.medbus.simulators.kit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import ru.medbus.schemas.xml.SafeXml;

/**
 * An element as it was written: simulators read by exact names and namespaces and know nothing of generated classes.
 *
 * @param namespace  empty for none
 * @param attributes local name → value
 * @param text       of the element itself, stripped
 */
public record XmlNode(String namespace, String name, Map<String, String> attributes, String text,
        List<XmlNode> children) {

    /** The root of a whole document. */
    public static XmlNode read(byte[] document) throws XMLStreamException {
        var reader = SafeXml.envelopeReader(document);
        reader.nextTag();
        var open = new ArrayDeque<Building>();
        for (open.push(Building.at(reader));;) {
            switch (reader.next()) {
                case XMLStreamReader.START_ELEMENT -> open.push(Building.at(reader));
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> open.peek().text.append(reader.getText());
                case XMLStreamReader.END_ELEMENT -> {
                    var closed = open.pop().node();
                    if (open.isEmpty()) {
                        return closed;
                    }
                    open.peek().children.add(closed);
                }
                default -> {
                }
            }
        }
    }

    /** The first child of exactly this name. */
    public Optional<XmlNode> child(String childNamespace, String childName) {
        return children.stream().filter(child -> child.is(childNamespace, childName)).findFirst();
    }

    public List<XmlNode> all(String childNamespace, String childName) {
        return children.stream().filter(child -> child.is(childNamespace, childName)).toList();
    }

    /** Text of a child; empty when there is none. */
    public String text(String childNamespace, String childName) {
        return child(childNamespace, childName).map(XmlNode::text).orElse("");
    }

    public boolean is(String otherNamespace, String otherName) {
        return namespace.equals(otherNamespace) && name.equals(otherName);
    }

    /** An element that is still open. */
    private record Building(String namespace, String name, Map<String, String> attributes, StringBuilder text,
            List<XmlNode> children) {

        static Building at(XMLStreamReader reader) {
            var attributes = new HashMap<String, String>();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
            var namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
            return new Building(namespace, reader.getLocalName(), attributes, new StringBuilder(), new ArrayList<>());
        }

        XmlNode node() {
            return new XmlNode(namespace, name, Map.copyOf(attributes), text.toString().strip(), List.copyOf(children));
        }
    }
}
