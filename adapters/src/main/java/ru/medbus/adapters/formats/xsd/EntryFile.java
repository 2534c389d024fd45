package ru.medbus.adapters.formats.xsd;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import ru.medbus.adapters.formats.FormatRefusedException;
import ru.medbus.schemas.xml.SafeXml;

/** Which file of a set is compiled: {@code CDA.xsd}, else the one to which no other refers. */
final class EntryFile {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema";
    private static final Set<String> REFERENCES = Set.of("include", "import", "redefine", "override");

    private EntryFile() {}

    /** @throws FormatRefusedException there is none, or more than one */
    static String of(SchemaFiles files) {
        var all = StreamSupport.stream(files.paths().spliterator(), false).toList();
        var named = all.stream().filter(path -> name(path).equalsIgnoreCase("CDA.xsd")).toList();
        var candidates = named.isEmpty() ? unreferenced(all, files) : named;
        if (candidates.size() != 1) {
            throw new FormatRefusedException("Не ясно, какой файл XSD главный: " + (candidates.isEmpty()
                    ? "на каждый ссылается другой"
                    : String.join(", ", candidates))
                    + ". Назовите главный файл CDA.xsd или оставьте в пакете один набор.");
        }
        return candidates.getFirst();
    }

    private static List<String> unreferenced(List<String> all, SchemaFiles files) {
        var left = new TreeSet<>(all);
        for (var path : all) {
            left.removeAll(references(path, files));
        }
        return List.copyOf(left);
    }

    private static Set<String> references(String path, SchemaFiles files) {
        var found = new TreeSet<String>();
        try {
            var xml = SafeXml.reader(files.content(path));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && XSD.equals(xml.getNamespaceURI())
                        && REFERENCES.contains(xml.getLocalName()) && location(xml) != null) {
                    found.add(files.resolve(path, location(xml)));
                }
            }
        } catch (XMLStreamException e) {
            throw new FormatRefusedException(path + ": не читается как XML: " + e.getMessage());
        }
        found.remove(path);
        return found;
    }

    private static String location(XMLStreamReader xml) {
        return xml.getAttributeValue(null, "schemaLocation");
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
