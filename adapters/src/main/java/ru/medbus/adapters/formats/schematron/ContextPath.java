package ru.medbus.adapters.formats.schematron;

import java.util.ArrayList;
import java.util.List;

/**
 * One branch of a rule's context. A context is an XSLT match pattern, so a path without a leading slash matches at any
 * depth: {@code a/b} and {@code //a/b} are the same.
 *
 * @param absolute starts at the document, not anywhere
 * @param steps    none for the document itself
 */
record ContextPath(boolean absolute, List<Step> steps) {

    /** @throws IllegalArgumentException a construct that is not a plain path; the message names it */
    static List<ContextPath> all(String context) {
        return new XPathText(context).split('|').stream().map(ContextPath::one).toList();
    }

    private static ContextPath one(String branch) {
        var text = branch.strip();
        if (text.equals("/")) {
            return new ContextPath(true, List.of());
        }
        var anywhere = text.startsWith("//");
        var absolute = !anywhere && text.startsWith("/");
        var steps = steps(text.substring(anywhere ? 2 : absolute ? 1 : 0));
        if (steps.stream().limit(steps.size() - 1L).anyMatch(Step::attribute)) {
            throw new IllegalArgumentException("«" + text + "»");
        }
        return new ContextPath(absolute, steps);
    }

    private static List<Step> steps(String path) {
        var steps = new ArrayList<Step>();
        boolean descendant = false;
        for (var piece : new XPathText(path).split('/')) {
            if (!piece.isBlank()) {
                steps.add(Step.of(descendant, piece));
            } else if (descendant || steps.isEmpty()) {
                throw new IllegalArgumentException("«" + path + "»");
            }
            descendant = piece.isBlank();
        }
        if (descendant) {
            throw new IllegalArgumentException("«" + path + "»");
        }
        return List.copyOf(steps);
    }

    /** The steps from the document to a context that stands at any depth. */
    List<Step> anywhere() {
        var from = new ArrayList<>(steps);
        from.set(0, new Step(true, steps.getFirst().test(), steps.getFirst().predicates()));
        return from;
    }

    /** A condition on the context node that holds when this path matches it. */
    String matches() {
        if (steps.isEmpty()) {
            return "exists(.[self::document-node()])";
        }
        var condition = new StringBuilder("exists(.");
        for (int at = steps.size() - 1; at >= 0; at--) {
            condition.append('[').append(steps.get(at).holds()).append(']');
            if (at > 0) {
                condition.append(steps.get(at).descendant() ? "/ancestor::*" : "/..");
            }
        }
        return condition.append(absolute ? "/..[self::document-node()])" : ")").toString();
    }

    /** False only when no node can match both. */
    boolean mayMeet(ContextPath other) {
        int mine = steps.size() - 1;
        int its = other.steps.size() - 1;
        for (; mine >= 0 && its >= 0; mine--, its--) {
            if (!steps.get(mine).mayFit(other.steps.get(its))) {
                return false;
            }
            if (steps.get(mine).descendant() || other.steps.get(its).descendant()) {
                return true;
            }
        }
        boolean mineTooShort = absolute && mine < 0 && its >= 0;
        boolean itsTooShort = other.absolute && its < 0 && mine >= 0;
        return !mineTooShort && !itsTooShort;
    }
}
