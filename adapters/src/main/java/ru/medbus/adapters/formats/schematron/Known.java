package ru.medbus.adapters.formats.schematron;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xml.sax.Attributes;

/** Attributes that the generator understands, or may pass over because they do not change what is checked. */
final class Known {
    private static final Set<String> HARMLESS = Set.of("id", "icon", "see", "fpi", "flag", "role", "schemaVersion");
    private static final Map<String, Set<String>> MEANT = Map.of("schema", Set.of("queryBinding"), "ns",
            Set.of("prefix", "uri"), "let", Set.of("name", "value"), "rule", Set.of("context"), "assert",
            Set.of("test"), "report", Set.of("test"), "value-of", Set.of("select"), "name", Set.of("path"), "dir",
            Set.of("value"), "span", Set.of("class"));

    private Known() {}

    /** What is not known among the attributes; attributes of foreign namespaces mean nothing to Schematron. */
    static Optional<String> attributes(String element, Attributes attributes) {
        var meant = MEANT.getOrDefault(element, Set.of());
        for (int at = 0; at < attributes.getLength(); at++) {
            var name = attributes.getLocalName(at);
            boolean foreign = !attributes.getURI(at).isEmpty();
            boolean off = name.equals("abstract") && attributes.getValue(at).equals("false");
            if (!foreign && !off && !HARMLESS.contains(name) && !meant.contains(name)) {
                return Optional.of("атрибут " + name + " у <" + element + "> не поддерживается");
            }
        }
        return Optional.empty();
    }
}
