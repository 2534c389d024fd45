package ru.medbus.console.messages;

import java.io.ByteArrayInputStream;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import ru.medbus.schemas.xml.SafeXml;

/** XML for people's eyes: indented, and when masked, only its structure and codes are left. */
final class XmlText {
    /** Attributes that name a thing of a dictionary or of the format, never a person. */
    private static final Set<String> OPEN = Set.of("code", "codeSystem", "codeSystemName", "codeSystemVersion",
            "displayName", "root", "typeCode", "classCode", "moodCode", "determinerCode", "nullFlavor", "type", "unit",
            "use", "contextControlCode", "inversionInd", "negationInd", "independentInd", "mediaType",
            "representation");
    private static final String HIDDEN = "•••";
    private static final String INDENT = "  ";

    private final XMLStreamReader in;
    private final boolean masked;
    private final StringBuilder out = new StringBuilder();
    private int depth;
    private boolean lineOpen;

    private XmlText(XMLStreamReader in, boolean masked) {
        this.in = in;
        this.masked = masked;
    }

    /** @throws XMLStreamException it is not XML that we read */
    static String pretty(byte[] document) throws XMLStreamException {
        return written(document, false);
    }

    /** Every text and every attribute that may hold something personal is hidden. */
    static String masked(byte[] document) throws XMLStreamException {
        return written(document, true);
    }

    private static String written(byte[] document, boolean masked) throws XMLStreamException {
        return new XmlText(SafeXml.reader(new ByteArrayInputStream(document)), masked).write();
    }

    private String write() throws XMLStreamException {
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(in.getText());
                case XMLStreamConstants.COMMENT -> comment();
                default -> {
                    // instructions say nothing to people
                }
            }
        }
        return out.toString().strip() + "\n";
    }

    private void start() {
        newLine();
        out.append('<').append(name());
        for (int i = 0; i < in.getNamespaceCount(); i++) {
            var prefix = in.getNamespacePrefix(i);
            attribute(prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, in.getNamespaceURI(i));
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            var prefix = in.getAttributePrefix(i);
            attribute((prefix == null || prefix.isEmpty() ? "" : prefix + ":") + in.getAttributeLocalName(i),
                    masked && !OPEN.contains(in.getAttributeLocalName(i)) ? HIDDEN : in.getAttributeValue(i));
        }
        out.append('>');
        depth++;
        lineOpen = true;
    }

    private void end() {
        depth--;
        if (lineOpen && out.charAt(out.length() - 1) == '>' && out.charAt(out.lastIndexOf("<") + 1) != '/') {
            out.insert(out.length() - 1, '/');
        } else {
            if (!lineOpen) {
                newLine();
            }
            out.append("</").append(name()).append('>');
        }
        lineOpen = false;
    }

    private void text(String text) {
        if (!text.isBlank()) {
            out.append(escaped(masked ? HIDDEN : text.strip()));
            lineOpen = true;
        }
    }

    private void comment() {
        newLine();
        out.append("<!-- ").append(masked ? HIDDEN : in.getText().strip()).append(" -->");
        lineOpen = false;
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(escaped(value).replace("\"", "&quot;")).append('"');
    }

    private String name() {
        var prefix = in.getPrefix();
        return (prefix == null || prefix.isEmpty() ? "" : prefix + ":") + in.getLocalName();
    }

    private void newLine() {
        out.append('\n').append(INDENT.repeat(depth));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
