package ru.medbus.adapters.formats.schematron;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One step of a rule's context.
 *
 * @param descendant reached by {@code //} from the step before
 * @param test       {@code name}, {@code prefix:name}, {@code *}, {@code prefix:*}, {@code @name}
 * @param predicates as written, without brackets
 */
record Step(boolean descendant, String test, List<String> predicates) {
    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}._-]*";
    private static final String NODE = "@?(" + NAME + ":)?(" + NAME + "|\\*)";
    private static final Pattern TEST = Pattern.compile(NODE);
    private static final Pattern PATH = Pattern.compile("(\\.|\\.\\.|" + NODE + ")(//?(\\.|\\.\\.|" + NODE + "))*");
    private static final Set<String> TRUTHS = Set.of("not", "exists", "empty", "matches", "contains", "starts-with",
            "ends-with", "boolean");

    /** @throws IllegalArgumentException anything but a name with predicates */
    static Step of(boolean descendant, String text) {
        var written = text.strip();
        int bracket = written.indexOf('[');
        var test = (bracket < 0 ? written : written.substring(0, bracket)).strip();
        var code = new XPathText(written);
        if (!TEST.matcher(test).matches() || !code.closed() || !code.outside().strip().equals(test)) {
            throw new IllegalArgumentException("шаг «" + written + "»");
        }
        return new Step(descendant, test, code.inside('['));
    }

    boolean attribute() {
        return test.startsWith("@");
    }

    boolean wildcard() {
        return test.endsWith("*");
    }

    /** Whether the step may depend on the position among siblings. */
    boolean positional() {
        return predicates.stream().anyMatch(Step::mayCount);
    }

    boolean mayFit(Step other) {
        return attribute() == other.attribute() && (wildcard() || other.wildcard() || test.equals(other.test));
    }

    /** The step as an XPath step from the parent. */
    String written() {
        return test + bracketed();
    }

    /** A condition on a node that holds when this step selects it from its parent. */
    String holds() {
        if (positional()) {
            return "exists(. intersect ../" + written() + ")";
        }
        var self = attribute() ? "self::attribute(" + test.substring(1) + ")" : "self::" + test;
        return "exists(" + self + bracketed() + ")";
    }

    /** As {@link #holds()} for a node whose name is known to fit; empty when the name is all. */
    String holdsBeyondName() {
        if (predicates.isEmpty()) {
            return "";
        }
        return positional() ? holds() : "exists(." + bracketed() + ")";
    }

    private String bracketed() {
        return predicates.isEmpty() ? "" : "[" + String.join("][", predicates) + "]";
    }

    /** Whether a predicate may depend on the position: it asks for it, or may be a number. */
    private static boolean mayCount(String predicate) {
        var code = new XPathText(predicate);
        var calls = code.calls(true);
        if (calls.contains("position") || calls.contains("last")) {
            return true;
        }
        var outside = code.outside().strip();
        boolean truth = calls.isEmpty() ? PATH.matcher(outside).matches() : TRUTHS.contains(outside);
        return !truth && !code.comparesOutside();
    }
}
