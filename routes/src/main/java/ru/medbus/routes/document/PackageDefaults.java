package ru.medbus.routes.document;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import ru.medbus.adapters.formats.PackageFacts;
import ru.medbus.domain.reference.formats.Edition;

/**
 * What a package that nobody is asked about leaves unsaid: taken from the edition in force under its code, then from the
 * template's OID, where Минздрав writes type and edition ({@code …13.13.14.37.9.4}: 37, edition 4). A code that is new is
 * in force from today.
 */
final class PackageDefaults {
    private static final Pattern OFFICIAL = Pattern.compile("1\\.2\\.643\\.5\\.1\\.13\\.13\\.14\\.(\\d+)\\.9\\.(\\d+)");

    private PackageDefaults() {}

    /** Keys of {@code package.properties} for everything that can be said. */
    static Map<String, String> of(PackageFacts facts, Optional<Edition> known) {
        var all = new HashMap<String, String>();
        var templates = facts.templates().isEmpty()
                ? known.map(Edition::templates).orElse(List.of())
                : facts.templates();
        put(all, "type", facts.type().or(() -> known.map(Edition::type)).or(() -> inTemplate(templates, 1)));
        put(all, "edition", facts.edition().map(Object::toString).or(() -> inTemplate(templates, 2))
                .or(() -> known.map(edition -> Integer.toString(edition.edition()))).or(() -> Optional.of("1")));
        put(all, "name", facts.name().or(() -> known.map(Edition::name))
                .or(() -> facts.code().map(code -> "Документ " + code)));
        all.put("template", String.join(",", templates));
        all.put("validFrom", facts.validFrom().or(() -> known.map(edition -> edition.validity().from()))
                .orElseGet(LocalDate::now).toString());
        return all;
    }

    /** The first template decides: a document may be allowed under the type of its predecessor too. */
    private static Optional<String> inTemplate(List<String> templates, int group) {
        return templates.stream().map(OFFICIAL::matcher).filter(found -> found.matches())
                .map(found -> found.group(group)).findFirst();
    }

    private static void put(Map<String, String> all, String key, Optional<String> value) {
        value.ifPresent(text -> all.put(key, text));
    }
}
