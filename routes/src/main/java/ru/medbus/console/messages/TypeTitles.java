package ru.medbus.console.messages;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.medbus.domain.reference.formats.Edition;
import ru.medbus.domain.reference.formats.FormatPackages;

/** Types of documents in people's words: as the installed formats call them. */
@Component
class TypeTitles {
    private static final String SEMD = "semd.";
    private static final String RELAY = "relay.";

    private final FormatPackages formats;

    TypeTitles(FormatPackages formats) {
        this.formats = formats;
    }

    /** Word of a type → its name; a type that is not installed keeps its word. */
    Map<String, String> all(Iterable<String> types) {
        var editions = formats.editions().stream()
                .collect(Collectors.toMap(Edition::code, TypeTitles::name, (one, other) -> one));
        var titles = new java.util.TreeMap<String, String>();
        types.forEach(type -> titles.put(type, title(type, editions)));
        return titles;
    }

    String title(String type) {
        return all(java.util.List.of(type)).get(type);
    }

    private static String title(String type, Map<String, String> editions) {
        if (type.equals("semd")) {
            return "СЭМД неизвестного типа";
        }
        if (type.startsWith(RELAY)) {
            return "Канал «" + type.substring(RELAY.length()) + "»";
        }
        return type.startsWith(SEMD) ? editions.getOrDefault(type.substring(SEMD.length()), type) : type;
    }

    private static String name(Edition edition) {
        return edition.name() + " (" + edition.code() + ")";
    }
}
