package ru.medbus.mappings.semd;

import static ru.medbus.mappings.semd.Place.attribute;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xml.sax.Attributes;

/** {@code component/structuredBody}: sections, diagnoses, prescriptions, links. Narrative text is passed over. */
final class BodyPart implements Part {
    /** МКБ-10 under its present OID and the two older ones of the same dictionary. */
    private static final Set<String> ICD10 = Set.of("1.2.643.5.1.13.13.11.1005", "1.2.643.5.1.13.2.1.1.641",
            "1.2.643.5.1.13.2.1.1.718");
    private final List<String> sections = new ArrayList<>(8);
    private final Set<String> diagnoses = new LinkedHashSet<>(4);
    private final PrescriptionPart prescriptions = new PrescriptionPart();
    private final LinkPart links = new LinkPart();
    private String field = "";
    private int fieldDepth;

    @Override
    public void start(Place place, Attributes attributes) {
        switch (place.name()) {
            case "code" -> code(place, attributes);
            case "value" -> value(attributes);
            default -> links.start(place, attributes);
        }
    }

    @Override
    public void end(Place place, String text) {
        switch (place.name()) {
            case "value" -> text(place, text.strip());
            case "entry" -> prescriptions.endOfEntry();
            case "section" -> prescriptions.endOfSection();
            default -> links.end(place, text);
        }
    }

    BodyFacts facts() {
        return new BodyFacts(List.copyOf(sections), List.copyOf(diagnoses), prescriptions.facts(), links.facts());
    }

    private void code(Place place, Attributes attributes) {
        if (place.up(1).equals("section")) {
            sections.add(attribute(attributes, "code"));
        } else if (place.up(1).equals("observation")) {
            field = attribute(attributes, "code");
            fieldDepth = place.depth();
        }
    }

    private void value(Attributes attributes) {
        var code = attribute(attributes, "code");
        if (!code.isEmpty() && ICD10.contains(attribute(attributes, "codeSystem"))) {
            diagnoses.add(code);
        }
    }

    /** The value belongs to the field whose code stood before it in the same observation. */
    private void text(Place place, String text) {
        if (place.depth() == fieldDepth && !text.isEmpty()) {
            prescriptions.field(field, text, !place.up(2).equals("entry"));
        }
    }
}
