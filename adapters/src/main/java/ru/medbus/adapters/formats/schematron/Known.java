package ru.medbus.adapters.formats.schematron;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xml.sax.Attributes;
import ru.medbus.adapters.formats.Finding.Level;

/** What of Schematron the generator understands, or may pass over because it does not change what is checked. */
final class Known {
    private static final Set<String> HARMLESS = Set.of("id", "icon", "see", "fpi", "flag", "role", "schemaVersion");
    private static final Map<String, Set<String>> MEANT = Map.of("schema", Set.of("queryBinding"), "ns",
            Set.of("prefix", "uri"), "let", Set.of("name", "value"), "rule", Set.of("context"), "assert",
            Set.of("test"), "report", Set.of("test"), "value-of", Set.of("select"), "name", Set.of("path"), "dir",
            Set.of("value"), "span", Set.of("class"));

    private static final Set<String> QUERY_BINDINGS = Set.of("xslt2", "xslt3", "xpath2", "xpath3", "xpath31");
    private static final Set<String> SOFT_ROLES = Set.of("warning", "warn", "info", "information");
    private static final String V3 = "urn:hl7-org:v3";

    private Known() {}

    /** Why the language of the expressions is not taken. */
    static Optional<String> queryBinding(Attributes schema) {
        var binding = schema.getValue("queryBinding");
        return binding != null && QUERY_BINDINGS.contains(binding)
                ? Optional.empty()
                : Optional.of("queryBinding «" + binding + "»: поддерживаются "
                        + String.join(", ", QUERY_BINDINGS.stream().sorted().toList()));
    }

    /** Why the namespace is not taken. */
    static Optional<String> namespace(String prefix, String uri) {
        return !uri.equals(V3)
                ? Optional.empty()
                : Optional.of("префикс «" + prefix + "» для " + V3 + ": правила применяются к документу без этого "
                        + "пространства имён, как в официальных наборах, и никогда не сработали бы");
    }

    /** A role that only warns; any other one refuses. */
    static Level level(Attributes check) {
        var role = check.getValue("role");
        return role != null && SOFT_ROLES.contains(role.toLowerCase(Locale.ROOT)) ? Level.WARNING : Level.ERROR;
    }

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
