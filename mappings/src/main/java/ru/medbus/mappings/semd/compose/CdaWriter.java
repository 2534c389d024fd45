package ru.medbus.mappings.semd.compose;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ru.medbus.schemas.xml.SafeXml;

/** Writes one CDA document: UTF-8, XML declaration, no BOM, prefixes of the Russian profile declared at the root. */
final class CdaWriter {
    private static final String V3 = "urn:hl7-org:v3";
    private static final Map<String, String> NAMESPACES = Map.of("xsi", "http://www.w3.org/2001/XMLSchema-instance",
            "identity", "urn:hl7-ru:identity", "address", "urn:hl7-ru:address", "fias", "urn:hl7-ru:fias",
            "medService", "urn:hl7-ru:medService");
    private static final byte[] DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".getBytes(UTF_8);
    private static final int USUAL_SIZE = 24_576;

    /** How a set of schemas wants the types of the Russian extensions. */
    enum Types {
        /** Sets of 2023: the schema fixes them, naming one is an error. */
        FIXED,
        /** Sets of 2022: every child of the extensions names its type. */
        NAMED
    }

    private final XMLStreamWriter xml;
    private final Types types;

    private CdaWriter(XMLStreamWriter xml, Types types) {
        this.xml = xml;
        this.types = types;
    }

    static byte[] document(Types types, Consumer<CdaWriter> content) {
        var bytes = new ByteArrayOutputStream(USUAL_SIZE);
        bytes.writeBytes(DECLARATION);
        attempt(() -> {
            var xml = SafeXml.writer(bytes);
            xml.writeStartElement("", "ClinicalDocument", V3);
            xml.writeDefaultNamespace(V3);
            for (var prefix : new String[]{"xsi", "identity", "address", "medService", "fias"}) {
                xml.writeNamespace(prefix, NAMESPACES.get(prefix));
            }
            content.accept(new CdaWriter(xml, types));
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        });
        return bytes.toByteArray();
    }

    boolean namesTypes() {
        return types == Types.NAMED;
    }

    /** An element with children. Attributes are pairs of name and value. */
    void in(String name, Runnable content, String... attributes) {
        attempt(() -> {
            start(name);
            attributes(attributes);
            content.run();
            xml.writeEndElement();
        });
    }

    void empty(String name, String... attributes) {
        in(name, () -> {}, attributes);
    }

    void text(String name, String text, String... attributes) {
        in(name, () -> attempt(() -> xml.writeCharacters(text)), attributes);
    }

    /** An element whose value is absent for the given reason. */
    void absent(String name, String nullFlavor) {
        empty(name, "nullFlavor", nullFlavor);
    }

    /** A coded element with its five attributes. */
    void coded(String name, Coded row) {
        in(name, () -> coded(row));
    }

    /** {@code value xsi:type="CD"}. */
    void codedValue(Coded row) {
        in("value", () -> coded(row), "xsi:type", "CD");
    }

    void id(String root, String extension) {
        empty("id", "root", root, "extension", extension);
    }

    /** A child of a Russian extension that holds text. */
    void extensionText(String name, String text) {
        text(name, text, typed("ST"));
    }

    /** A child of a Russian extension that holds a code. */
    void extensionCode(String name, Coded row) {
        in(name, () -> coded(row), typed("CD"));
    }

    /** A child of a Russian extension that holds a day. */
    void extensionDay(String name, String day) {
        in(name, () -> attributes("value", day), typed("TS"));
    }

    private String[] typed(String type) {
        return namesTypes() ? new String[]{"xsi:type", type} : new String[0];
    }

    private void coded(Coded row) {
        attributes("code", row.code(), "codeSystem", row.dictionary().oid(), "codeSystemVersion",
                row.dictionary().version(), "codeSystemName", row.dictionary().fullName(), "displayName", row.name());
    }

    private void start(String name) throws XMLStreamException {
        int colon = name.indexOf(':');
        if (colon < 0) {
            xml.writeStartElement("", name, V3);
        } else {
            var prefix = name.substring(0, colon);
            xml.writeStartElement(prefix, name.substring(colon + 1), NAMESPACES.get(prefix));
        }
    }

    private void attributes(String... pairs) {
        attempt(() -> {
            for (int i = 0; i < pairs.length; i += 2) {
                attribute(pairs[i], pairs[i + 1]);
            }
        });
    }

    private void attribute(String name, String value) throws XMLStreamException {
        if (name.startsWith("xsi:")) {
            xml.writeAttribute("xsi", NAMESPACES.get("xsi"), name.substring(4), value);
        } else {
            xml.writeAttribute(name, value);
        }
    }

    /** Memory does not refuse what is written into it: a failure is a bug. */
    private static void attempt(Step step) {
        try {
            step.run();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws XMLStreamException;
    }
}
