package ru.medbus.adapters.formats.xsd;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import ru.medbus.adapters.formats.FormatRefusedException;
import ru.medbus.schemas.xml.SafeXml;

/**
 * The files of one XSD set by their paths. Official files import with backslashes ({@code coreschemas\datatypes.xsd},
 * {@code ..\address.xsd}): both slashes mean the same here. Nothing outside the set is read.
 */
final class SchemaFiles implements LSResourceResolver {
    private final Map<String, byte[]> files;
    private final Map<String, String> pathBySystemId = new HashMap<>();

    SchemaFiles(Map<String, byte[]> files) {
        this.files = Map.copyOf(files);
        files.keySet().forEach(path -> pathBySystemId.put(systemId(path), path));
    }

    byte[] content(String path) {
        return files.get(path);
    }

    Iterable<String> paths() {
        return files.keySet().stream().sorted().toList();
    }

    /** Absolute name under the only protocol that schemas may be read by. */
    static String systemId(String path) {
        try {
            return new URI(SafeXml.SCHEMA_PROTOCOL, null, "/" + path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new FormatRefusedException("Имя файла «" + path + "» не годится для схемы");
        }
    }

    @Override
    public LSInput resolveResource(String type, String namespace, String publicId, String location, String base) {
        if (location == null) {
            return null;
        }
        var from = base == null ? "" : pathBySystemId.getOrDefault(base, "");
        var path = resolve(from, location);
        return new SchemaFile(systemId(path), new ByteArrayInputStream(files.get(path)));
    }

    /**
     * @param from file that refers
     * @throws FormatRefusedException the reference leads out of the set, or to a file that it does not have
     */
    String resolve(String from, String location) {
        var parts = new ArrayDeque<>(List.of(from.split("/")));
        parts.pollLast();
        for (var part : location.replace('\\', '/').split("/")) {
            if (part.equals("..") && parts.pollLast() == null) {
                throw new FormatRefusedException(from + ": ссылка «" + location + "» ведёт за пределы набора");
            } else if (!part.equals("..") && !part.equals(".") && !part.isEmpty()) {
                parts.addLast(part);
            }
        }
        var path = String.join("/", new ArrayList<>(parts));
        if (!files.containsKey(path)) {
            throw new FormatRefusedException(from + ": файла «" + location + "» нет в наборе");
        }
        return path;
    }
}
