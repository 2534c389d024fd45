package ru.medbus.adapters.formats.xsd;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One error of the schema in Russian. Values of the document are left out: they may be personal.
 *
 * @param code {@code cvc-…} of the XML Schema recommendation; for a wrong value, the facet that it breaks
 */
record SchemaMessage(String code, String text) {
    private static final Pattern CODED = Pattern.compile("(?s)^([a-zA-Z][\\w.-]*)\\s*:\\s*(.*)$");
    private static final Set<String> NAMES_OWNER = Set.of("cvc-attribute.3", "cvc-type.3.1.3", "cvc-complex-type.2.2");

    /** @param english message of the JDK */
    static SchemaMessage of(String english) {
        var coded = CODED.matcher(english == null ? "" : english);
        if (!coded.matches()) {
            return new SchemaMessage("xsd", "Документ не соответствует схеме: " + withoutValues(english));
        }
        var code = coded.group(1);
        return new SchemaMessage(code, SchemaWords.say(code, coded.group(2)).orElseGet(
                () -> "Документ не соответствует схеме (" + code + "): " + withoutValues(coded.group(2))));
    }

    /** The JDK says a wrong value twice: what is wrong, then whose value it is. */
    boolean explains(SchemaMessage before) {
        return NAMES_OWNER.contains(code)
                && (before.code.endsWith("-valid") || before.code.startsWith("cvc-datatype-valid"));
    }

    SchemaMessage with(SchemaMessage facet) {
        var owner = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return new SchemaMessage(facet.code, owner + ": "
                + facet.text.substring(0, 1).toLowerCase(Locale.ROOT) + facet.text.substring(1));
    }

    private static String withoutValues(String english) {
        return String.valueOf(english).replaceAll("(?s)'.*'", "'…'");
    }
}
