package ru.medbus.mappings.semd;

import static ru.medbus.mappings.semd.Place.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xml.sax.Attributes;

/** Each {@code externalDocument}: its own id, the set it belongs to and its number in РЭМД. */
final class LinkPart implements Part {
    private static final String REGISTRY_ROOT = "1.2.643.5.1.13.13.17.1.1";
    private final List<LinkedDocument> found = new ArrayList<>(1);
    private Optional<DocumentId> id = Optional.empty();
    private Optional<DocumentId> setId = Optional.empty();
    private Optional<String> number = Optional.empty();

    @Override
    public void start(Place place, Attributes attributes) {
        if (place.is("id", "externalDocument")) {
            take(Place.id(attributes));
        } else if (place.is("setId", "externalDocument")) {
            setId = DocumentId.of(attribute(attributes, "root"), attribute(attributes, "extension"));
        }
    }

    @Override
    public void end(Place place, String text) {
        if (place.name().equals("externalDocument")) {
            keep();
        }
    }

    List<LinkedDocument> facts() {
        return List.copyOf(found);
    }

    private void take(DocumentId given) {
        if (given.root().equals(REGISTRY_ROOT)) {
            number = Place.given(given.extension());
        } else if (id.isEmpty()) {
            id = DocumentId.of(given.root(), given.extension());
        }
    }

    private void keep() {
        if (id.isPresent() || setId.isPresent() || number.isPresent()) {
            found.add(new LinkedDocument(id, setId, number));
        }
        id = Optional.empty();
        setId = Optional.empty();
        number = Optional.empty();
    }
}
