package ru.medbus.adapters.nsi;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import ru.medbus.schemas.xml.SafeXml;
import ru.medbus.schemas.xml.XmlRefusedException;

/**
 * Rows of an XML: every {@code record} (ФР НСИ), {@code zap} (ФФОМС) or {@code row} is one; its columns are its child
 * elements, or children {@code <attr name= value=>}, or its own attributes. The layouts are unverified
 * (docs/systems/nsi.md).
 */
final class XmlRows {
    private static final Set<String> ROWS = Set.of("record", "zap", "row");

    private final XMLStreamReader xml;

    private XmlRows(XMLStreamReader xml) {
        this.xml = xml;
    }

    static void read(InputStream content, String file, RowSink to) throws IOException {
        try {
            new XmlRows(SafeXml.fileReader(content)).rows(to);
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io && !(io instanceof CharConversionException)) {
                throw io;
            }
            throw unreadable(file, e.getLocation() == null ? 0 : e.getLocation().getLineNumber(),
                    "он оборван, повреждён или в другой кодировке, чем сказано в заголовке");
        } catch (XmlRefusedException e) {
            throw unreadable(file, e.line(), e.getMessage());
        }
    }

    /** Text of the first {@code version} before any row. */
    static String version(InputStream content, String file) throws IOException {
        try {
            var xml = SafeXml.fileReader(content);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    if (xml.getLocalName().equals("version")) {
                        return xml.getElementText().strip();
                    }
                    if (ROWS.contains(xml.getLocalName())) {
                        return "";
                    }
                }
            }
            return "";
        } catch (XMLStreamException e) {
            throw unreadable(file, 0, "он оборван, повреждён или в другой кодировке, чем сказано в заголовке");
        } catch (XmlRefusedException e) {
            throw unreadable(file, e.line(), e.getMessage());
        }
    }

    private static UnreadableFileException unreadable(String file, int line, String why) {
        return new UnreadableFileException("Файл «" + file + "» не разобран как XML, строка " + line + ": " + why
                + ". Получите файл заново.");
    }

    private void rows(RowSink to) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT && ROWS.contains(xml.getLocalName())) {
                to.take(row());
            }
        }
    }

    /** From the start of a row to its end. */
    private Map<String, String> row() throws XMLStreamException {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            put(row, xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        while (xml.next() != XMLStreamReader.END_ELEMENT) {
            if (xml.isStartElement()) {
                var named = xml.getAttributeValue(null, "name");
                var value = xml.getAttributeValue(null, "value");
                put(row, named == null ? xml.getLocalName() : named, value == null ? text() : skipped(value));
            }
        }
        return row;
    }

    private String skipped(String value) throws XMLStreamException {
        text();
        return value;
    }

    /** Text of the element and of all that is in it; on return the reader stands at its end. */
    private String text() throws XMLStreamException {
        var text = new StringBuilder();
        for (int depth = 1; depth > 0;) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> depth++;
                case XMLStreamReader.END_ELEMENT -> depth--;
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> text.append(xml.getText());
                default -> {
                }
            }
        }
        return text.toString();
    }

    private static void put(Map<String, String> row, String column, String value) {
        if (value != null && !value.isBlank()) {
            row.put(column, value.strip());
        }
    }
}
