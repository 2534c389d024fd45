package ru.medbus.mappings.semd;

import static ru.medbus.mappings.semd.Place.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xml.sax.Attributes;

/** Children of the root that say what document this is. */
final class DocumentPart implements Part {
    private final List<String> templates = new ArrayList<>(1);
    private Optional<DocumentId> id = Optional.empty();
    private Optional<DocumentId> setId = Optional.empty();
    private Optional<CodeFact> code = Optional.empty();
    private String version = "";
    private String title = "";
    private String created = "";
    private String confidentiality = "";

    @Override
    public void start(Place place, Attributes attributes) {
        if (place.depth() != 2) {
            return;
        }
        switch (place.name()) {
            case "templateId" -> templates.add(attribute(attributes, "root"));
            case "id" -> id = identifier(attributes);
            case "setId" -> setId = identifier(attributes);
            case "code" -> code = Optional.of(Place.code(attributes));
            case "effectiveTime" -> created = attribute(attributes, "value");
            case "confidentialityCode" -> confidentiality = attribute(attributes, "code");
            case "versionNumber" -> version = attribute(attributes, "value");
            default -> {
            }
        }
    }

    @Override
    public void end(Place place, String text) {
        if (place.depth() == 2 && place.name().equals("title")) {
            title = text.strip();
        }
    }

    DocumentFacts facts() {
        return new DocumentFacts(List.copyOf(templates), id, setId, number(version), code, Place.given(title),
                HlTime.day(created), HlTime.moment(created), Place.given(confidentiality));
    }

    private static Optional<DocumentId> identifier(Attributes attributes) {
        return DocumentId.of(attribute(attributes, "root"), attribute(attributes, "extension"));
    }

    /** A version of up to nine digits; anything else is none. */
    private static Optional<Integer> number(String text) {
        boolean numeric = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return numeric ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
