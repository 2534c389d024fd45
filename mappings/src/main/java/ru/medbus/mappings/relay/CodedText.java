package ru.medbus.mappings.relay;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.util.StreamReaderDelegate;
import org.codehaus.stax2.LocationInfo;
import ru.medbus.schemas.xml.SafeXml;
import ru.medbus.schemas.xml.XmlRefusedException;

/**
 * An XML document with the places where it holds codes. Codes are replaced in the text itself: nothing else of the
 * document changes, not a space. Paths as in {@link KeyPaths}; every place of a path counts, not the first alone.
 */
public final class CodedText {
    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=/<>]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    private final String text;
    private final Charset charset;
    private final List<Place> places;

    private CodedText(String text, Charset charset, List<Place> places) {
        this.text = text;
        this.charset = charset;
        this.places = places;
    }

    /**
     * A code in the document.
     *
     * @param path where it was looked for
     * @param from first character that it takes
     * @param to   the character behind it
     */
    public record Place(String path, String code, int from, int to) {}

    /** @throws XmlRefusedException not well-formed, or not safe */
    public static CodedText read(byte[] document, Collection<String> paths) {
        try {
            var reader = (StreamReaderDelegate) SafeXml.reader(document);
            try {
                var charset = charset(reader.getEncoding());
                var text = new String(document, charset);
                return new CodedText(text, charset, new Walk(text, Set.copyOf(paths)).of(reader));
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new XmlRefusedException("XML-MALFORMED", "Документ не разобран как XML: исправьте разметку.", 0, 0);
        }
    }

    public List<Place> places() {
        return places;
    }

    /** The document with other codes; where none is given the place stays as it is. */
    public byte[] with(Function<Place, Optional<String>> codes) {
        var changed = new StringBuilder(text.length() + 64);
        int done = 0;
        for (var place : places) {
            var code = codes.apply(place);
            if (code.isPresent()) {
                changed.append(text, done, place.from()).append(escaped(code.get()));
                done = place.to();
            }
        }
        return changed.append(text, done, text.length()).toString().getBytes(charset);
    }

    private static Charset charset(String named) {
        return named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
    }

    /** As an element's text or an attribute in either quotes; what the document's encoding lacks goes by its number. */
    private String escaped(String code) {
        var encoder = charset.newEncoder();
        var escaped = new StringBuilder();
        code.codePoints().forEach(point -> {
            var character = Character.toString(point);
            escaped.append("<>&\"'".contains(character) || !encoder.canEncode(character)
                    ? "&#" + point + ";"
                    : character);
        });
        return escaped.toString();
    }

    /** One pass through the document. */
    private static final class Walk {
        private final String text;
        private final Set<String> paths;
        private final List<Place> places = new ArrayList<>();
        private final StringBuilder path = new StringBuilder(128);
        /** The parser counts without the byte order mark. */
        private final int mark;
        private final StringBuilder read = new StringBuilder();
        private int begun = -1;

        Walk(String text, Set<String> paths) {
            this.text = text;
            this.paths = paths;
            this.mark = text.startsWith("\uFEFF") ? 1 : 0;
        }

        List<Place> of(StreamReaderDelegate reader) throws XMLStreamException {
            var location = (LocationInfo) reader.getParent();
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case START_ELEMENT -> {
                        path.append(path.isEmpty() ? "" : "/").append(reader.getLocalName());
                        begin(reader, at(location.getStartingCharOffset()), at(location.getEndingCharOffset()));
                    }
                    case CHARACTERS, CDATA -> read.append(begun < 0 ? "" : reader.getText());
                    case END_ELEMENT -> {
                        end(at(location.getStartingCharOffset()));
                        path.setLength(Math.max(0, path.lastIndexOf("/")));
                    }
                    default -> {
                    }
                }
            }
            return List.copyOf(places);
        }

        private int at(long offset) {
            return (int) offset + mark;
        }

        /** An element with elements inside holds no code. */
        private void begin(StreamReaderDelegate reader, int from, int to) {
            var attributes = ATTRIBUTE.matcher(text).region(from, to);
            while (attributes.find()) {
                var name = attributes.group(1).substring(attributes.group(1).indexOf(':') + 1);
                int quoted = attributes.group(2) == null ? 3 : 2;
                add(path + "/@" + name, reader.getAttributeValue(null, name), attributes.start(quoted),
                        attributes.end(quoted));
            }
            begun = paths.contains(path.toString()) && text.charAt(to - 2) != '/' ? to : -1;
            read.setLength(0);
        }

        private void end(int to) {
            if (begun >= 0) {
                add(path.toString(), read.toString(), begun, to);
            }
            begun = -1;
        }

        /** @param value as the parser reads it: without references and comments */
        private void add(String where, String value, int from, int to) {
            if (paths.contains(where) && !value.isBlank()) {
                var raw = text.substring(from, to);
                int start = from + raw.indexOf(raw.strip());
                places.add(new Place(where, value.strip(), start, start + raw.strip().length()));
            }
        }
    }
}
