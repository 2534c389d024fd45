package ru.medbus.adapters.nsi;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * All that the SOAP interface ever answers: {@code item} with a {@code key} and either a {@code value} or {@code children},
 * which are items again.
 *
 * @param value empty when there is none
 */
record SoapItem(String key, String value, List<SoapItem> children) {

    /** The items inside the element at whose start the reader stands, whatever it is wrapped in. */
    static List<SoapItem> read(XMLStreamReader reader) throws XMLStreamException {
        var items = new ArrayList<SoapItem>();
        for (int event = reader.next(); event != END_ELEMENT; event = reader.next()) {
            if (event == START_ELEMENT) {
                if (reader.getLocalName().equals("item")) {
                    items.add(item(reader));
                } else {
                    items.addAll(read(reader));
                }
            }
        }
        return items;
    }

    private static SoapItem item(XMLStreamReader reader) throws XMLStreamException {
        String key = "";
        String value = "";
        List<SoapItem> children = List.of();
        for (int event = reader.next(); event != END_ELEMENT; event = reader.next()) {
            if (event == START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "key" -> key = text(reader);
                    case "value" -> value = text(reader);
                    default -> children = read(reader);
                }
            }
        }
        return new SoapItem(key, value, children);
    }

    private static String text(XMLStreamReader reader) throws XMLStreamException {
        var text = new StringBuilder();
        for (int event = reader.next(); event != END_ELEMENT; event = reader.next()) {
            if (event == CHARACTERS || event == CDATA) {
                text.append(reader.getText());
            } else if (event == START_ELEMENT) {
                throw new XMLStreamException("A value with elements inside", reader.getLocation());
            }
        }
        return text.toString();
    }

    /** Its children as a row: key → value, without empty ones. */
    Map<String, String> row() {
        var row = new LinkedHashMap<String, String>();
        children.stream().filter(child -> !child.value().isEmpty())
                .forEach(child -> row.put(child.key(), child.value()));
        return row;
    }

    static Optional<String> value(List<SoapItem> items, String key) {
        return items.stream().filter(item -> item.key().equals(key)).map(SoapItem::value).findFirst();
    }
}
