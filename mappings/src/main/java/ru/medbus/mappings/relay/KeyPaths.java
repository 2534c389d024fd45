package ru.medbus.mappings.relay;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import ru.medbus.schemas.xml.SafeXml;
import ru.medbus.schemas.xml.XmlRefusedException;

/**
 * Reads named places of an XML document in one streaming pass; the pass is the check of well-formedness too.
 * A path is local names from the root, the last may be an attribute: {@code order/patient/@snils}. Thread-safe.
 */
public final class KeyPaths {
    private static final int LONGEST_KEY = 500;
    /** As the parser words it. */
    private static final Pattern LIMIT = Pattern.compile("(?i)limit.*exceed|exceed.*limit");

    private final Map<String, List<String>> attributes = new LinkedHashMap<>();
    private final List<String> elements = new ArrayList<>();

    public KeyPaths(Iterable<String> paths) {
        for (var path : paths) {
            int at = path.indexOf("/@");
            if (at < 0) {
                elements.add(path);
            } else {
                attributes.computeIfAbsent(path.substring(0, at), place -> new ArrayList<>())
                        .add(path.substring(at + 2));
            }
        }
    }

    /**
     * The values found, by path; the first of each counts, an absent or empty one is left out.
     *
     * @throws XmlRefusedException not well-formed, or not safe
     */
    public Map<String, String> read(byte[] document) {
        try {
            var reader = SafeXml.reader(document);
            try {
                return walk(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw refused(e);
        }
    }

    private static XmlRefusedException refused(XMLStreamException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNumber();
        return LIMIT.matcher(String.valueOf(e.getMessage())).find()
                ? new XmlRefusedException("XML-LIMIT",
                        "Документ слишком велик: превышен предел вложенности, числа или длины.", line, column)
                : new XmlRefusedException("XML-MALFORMED", "Документ не разобран как XML: исправьте разметку.", line,
                        column);
    }

    private Map<String, String> walk(XMLStreamReader reader) throws XMLStreamException {
        var found = new LinkedHashMap<String, String>();
        var place = new StringBuilder(128);
        var text = new StringBuilder();
        boolean wanted = false;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case START_ELEMENT -> {
                    enter(place, reader.getLocalName());
                    readAttributes(reader, place.toString(), found);
                    wanted = elements.contains(place.toString());
                    text.setLength(0);
                }
                case CHARACTERS, CDATA -> append(wanted, text, reader);
                case END_ELEMENT -> {
                    if (wanted) {
                        put(found, place.toString(), text.toString());
                    }
                    wanted = false;
                    leave(place);
                }
                default -> {
                }
            }
        }
        return found;
    }

    private void readAttributes(XMLStreamReader reader, String place, Map<String, String> found) {
        for (var name : attributes.getOrDefault(place, List.of())) {
            var value = reader.getAttributeValue(null, name);
            if (value != null) {
                put(found, place + "/@" + name, value);
            }
        }
    }

    private static void append(boolean wanted, StringBuilder text, XMLStreamReader reader) {
        if (wanted && text.length() < LONGEST_KEY) {
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        }
    }

    private static void put(Map<String, String> found, String path, String value) {
        var key = value.strip();
        if (!key.isEmpty() && key.length() <= LONGEST_KEY) {
            found.putIfAbsent(path, key);
        }
    }

    private static void enter(StringBuilder place, String name) {
        place.append(place.isEmpty() ? "" : "/").append(name);
    }

    private static void leave(StringBuilder place) {
        place.setLength(Math.max(0, place.lastIndexOf("/")));
    }
}
