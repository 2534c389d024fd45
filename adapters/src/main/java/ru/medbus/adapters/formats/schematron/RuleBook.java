package ru.medbus.adapters.formats.schematron;

import java.util.List;
import java.util.Map;
import ru.medbus.adapters.formats.Finding.Level;

/**
 * A Schematron file as read: nothing of it is left out, or reading would have refused it.
 *
 * @param namespaces prefix → URI
 * @param lets       variables of the whole schema
 * @param checks     all checks; the number of a check is its index here
 */
record RuleBook(String file, Map<String, String> namespaces, List<Let> lets, List<Pattern> patterns,
        List<Check> checks) {

    /** Rules of which, for one node, only the first that matches is applied. */
    record Pattern(List<Rule> rules) {}

    /** @param line of the rule in the file */
    record Rule(List<ContextPath> contexts, List<Let> lets, List<Check> checks, int line) {}

    record Let(String name, String value, int line) {}

    /**
     * @param number index in the book
     * @param code   number of the requirement, or our own stable id
     * @param report a report fails when its test is true, an assert when it is false
     */
    record Check(int number, String code, boolean report, String test, List<TextPart> text, Level level, int line) {

        boolean dynamic() {
            return text.stream().anyMatch(TextPart.Value.class::isInstance);
        }
    }

    /** A piece of a check's text. */
    sealed interface TextPart {
        record Words(String text) implements TextPart {}

        /** @param select XPath whose value is shown */
        record Value(String select) implements TextPart {}
    }
}
