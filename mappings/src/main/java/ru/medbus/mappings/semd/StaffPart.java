package ru.medbus.mappings.semd;

import static ru.medbus.mappings.semd.Place.attribute;

import java.util.Optional;
import org.xml.sax.Attributes;

/** One {@code author} or the {@code legalAuthenticator}: a member of the staff below the assigned role. */
final class StaffPart implements Part {
    private final NamePart name = new NamePart();
    private Optional<String> snils = Optional.empty();
    private Optional<CodeFact> post = Optional.empty();

    @Override
    public void start(Place place, Attributes attributes) {
        if (place.depth() != 4) {
            return;
        }
        if (place.name().equals("id") && attribute(attributes, "root").equals(Numbers.SNILS_ROOT)) {
            snils = Numbers.snils(attribute(attributes, "extension"));
        } else if (place.name().equals("code")) {
            post = Optional.of(Place.code(attributes));
        }
    }

    @Override
    public void end(Place place, String text) {
        if (place.up(2).equals("assignedPerson")) {
            name.end(place, text);
        }
    }

    StaffFacts facts() {
        return new StaffFacts(snils, name.facts(), post);
    }
}
