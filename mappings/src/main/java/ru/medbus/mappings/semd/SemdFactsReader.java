package ru.medbus.mappings.semd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import ru.medbus.schemas.xml.SafeXml;
import ru.medbus.schemas.xml.XmlRefusedException;

/**
 * Reads the facts of one СЭМД from the events of a parse, which others may listen to at the same time.
 * One reader, one document. It refuses nothing: what is absent or strange is just not among the facts.
 */
public final class SemdFactsReader extends DefaultHandler {
    /** Longest text that is kept of an element; facts are short, narrative is not read. */
    private static final int LONGEST = 2_000;

    private final Place place = new Place();
    private final StringBuilder text = new StringBuilder(64);
    private final DocumentPart document = new DocumentPart();
    private final PolicyPart policy = new PolicyPart();
    private final PatientPart patient = new PatientPart(policy);
    private final FacilityPart facility = new FacilityPart();
    private final List<StaffPart> authors = new ArrayList<>(1);
    private final List<StaffPart> authenticators = new ArrayList<>(1);
    private final BodyPart body = new BodyPart();
    private Part current = document;
    /** Depth of the section's human-readable text we are in; 0 outside. */
    private int narrative;

    /**
     * Facts of a document that nobody else has to read.
     *
     * @throws XmlRefusedException when it is not well-formed or not safe
     */
    public static SemdFacts read(byte[] document) {
        var reader = new SemdFactsReader();
        try {
            var parser = SafeXml.saxReader();
            parser.setContentHandler(reader);
            parser.parse(new InputSource(new ByteArrayInputStream(document)));
            return reader.facts();
        } catch (SAXParseException malformed) {
            throw new XmlRefusedException("XML-MALFORMED", "Документ не разобран как XML: исправьте разметку.",
                    malformed.getLineNumber(), malformed.getColumnNumber());
        } catch (SAXException malformed) {
            throw new XmlRefusedException("XML-MALFORMED", "Документ не разобран как XML: исправьте разметку.", 0, 0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        place.enter(name);
        text.setLength(0);
        if (place.depth() == 2) {
            current = part(name);
        }
        if (narrative == 0 && place.is("text", "section")) {
            narrative = place.depth();
        }
        if (narrative == 0) {
            start(attributes);
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (narrative == 0) {
            text.append(chars, start, Math.clamp(LONGEST - text.length(), 0, length));
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (narrative == 0) {
            end(text.toString());
        } else if (narrative == place.depth()) {
            narrative = 0;
        }
        text.setLength(0);
        place.leave();
    }

    /** What has been read; whole once the document has ended. */
    public SemdFacts facts() {
        return new SemdFacts(document.facts(), patient.facts(), facility.facts(),
                authors.stream().map(StaffPart::facts).toList(),
                authenticators.stream().map(StaffPart::facts).findFirst(), body.facts());
    }

    private void start(Attributes attributes) {
        current.start(place, attributes);
        if (current == patient) {
            facility.start(place, attributes);
        }
    }

    private void end(String own) {
        current.end(place, own);
        if (current == patient) {
            facility.end(place, own);
        }
    }

    private Part part(String name) {
        return switch (name) {
            case "recordTarget" -> patient;
            case "author" -> added(authors);
            case "legalAuthenticator" -> added(authenticators);
            case "custodian" -> facility;
            case "participant" -> policy;
            case "component" -> body;
            default -> document;
        };
    }

    private static StaffPart added(List<StaffPart> staff) {
        var part = new StaffPart();
        staff.add(part);
        return part;
    }
}
