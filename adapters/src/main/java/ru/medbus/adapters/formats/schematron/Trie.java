package ru.medbus.adapters.formats.schematron;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.medbus.adapters.formats.schematron.RuleBook.Rule;

/** Contexts of all rules merged by their common beginnings, so that a shared path is walked once. */
final class Trie {

    /** @param unless conditions of earlier rules of the same pattern: where one holds, this rule is not applied */
    record Leaf(Rule rule, Set<String> unless) {}

    /** What follows one step. */
    static final class Branch {
        final Map<Step, Branch> next = new LinkedHashMap<>();
        final List<Leaf> leaves = new ArrayList<>();

        private Branch step(Step step) {
            return next.computeIfAbsent(step, key -> new Branch());
        }
    }

    /** Paths from the document. */
    final Branch absolute = new Branch();
    /** Paths from any node, by the node test of the first step; each is entered in one pass over all elements. */
    final Map<String, Branch> anywhere = new LinkedHashMap<>();

    Trie(RuleBook book) {
        book.patterns().forEach(pattern -> add(pattern.rules()));
    }

    private void add(List<Rule> rules) {
        for (int at = 0; at < rules.size(); at++) {
            for (var path : rules.get(at).contexts()) {
                end(path).leaves.add(new Leaf(rules.get(at), suppressors(path, rules.subList(0, at))));
            }
        }
    }

    private static Set<String> suppressors(ContextPath path, List<Rule> earlier) {
        var conditions = new LinkedHashSet<String>();
        earlier.stream().flatMap(rule -> rule.contexts().stream()).filter(path::mayMeet)
                .forEach(other -> conditions.add(other.matches()));
        return conditions;
    }

    private Branch end(ContextPath path) {
        var branch = start(path);
        for (var step : path.absolute() ? path.steps() : path.anywhere()) {
            branch = branch.step(step);
        }
        return branch;
    }

    /** A position among siblings is asked from their parent, once, and not from each of them. */
    private Branch start(ContextPath path) {
        return path.absolute() || path.steps().getFirst().positional()
                ? absolute
                : anywhere.computeIfAbsent(path.steps().getFirst().test(), test -> new Branch());
    }
}
