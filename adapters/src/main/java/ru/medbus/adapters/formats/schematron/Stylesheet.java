package ru.medbus.adapters.formats.schematron;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ru.medbus.adapters.formats.schematron.RuleBook.Check;
import ru.medbus.adapters.formats.schematron.RuleBook.Let;
import ru.medbus.adapters.formats.schematron.RuleBook.TextPart;
import ru.medbus.adapters.formats.schematron.Trie.Branch;
import ru.medbus.adapters.formats.schematron.Trie.Leaf;

/**
 * The XSLT of a rule book. Its result is a flat sequence: number of a failed check, the node, and the text where it
 * holds values. Why not SVRL and the usual stylesheets: docs/decisions, the page on the Schematron generator.
 *
 * <p>The safe form wraps every check and every condition of a context in try/catch; a check that could not be
 * evaluated is given as its number below zero, less one ({@code -1 - number}).
 */
final class Stylesheet {
    private static final String HOLDS = "Q{ru.medbus}holds";

    private final RuleBook book;
    private final boolean safe;
    private final StringBuilder out = new StringBuilder(1 << 16);

    private Stylesheet(RuleBook book, boolean safe) {
        this.book = book;
        this.safe = safe;
    }

    static String fast(RuleBook book) {
        return new Stylesheet(book, false).text();
    }

    static String safe(RuleBook book) {
        return new Stylesheet(book, true).text();
    }

    private String text() {
        var trie = new Trie(book);
        out.append("<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'");
        book.namespaces().forEach((prefix, uri) -> attribute("xmlns:" + prefix, uri));
        out.append(">\n<xsl:mode name='named' on-no-match='deep-skip'/>\n");
        lets(book.lets());
        out.append("<xsl:template match='/'>\n");
        inside(trie.absolute);
        out.append("<xsl:apply-templates select='//*' mode='named'/>\n");
        wildcards(trie.anywhere);
        out.append("</xsl:template>\n");
        trie.anywhere.forEach(this::template);
        return out.append("</xsl:stylesheet>\n").toString();
    }

    /** First steps without a name, and attributes: a pass of their own. */
    private void wildcards(Map<String, Branch> anywhere) {
        anywhere.forEach((test, branch) -> {
            if (!isName(test)) {
                open("xsl:for-each", "select", "//" + test);
                first(branch);
                close("xsl:for-each");
            }
        });
    }

    private void template(String test, Branch branch) {
        if (isName(test)) {
            out.append("<xsl:template mode='named'");
            attribute("match", test);
            out.append(">\n");
            first(branch);
            close("xsl:template");
        }
    }

    private static boolean isName(String test) {
        return !test.startsWith("@") && !test.endsWith("*");
    }

    /** The node is the first step already: only its predicates are left to ask. */
    private void first(Branch branch) {
        branch.next.forEach((step, following) -> where(step.holdsBeyondName(), () -> inside(following)));
    }

    private void branches(Branch branch) {
        branch.next.forEach((step, following) -> {
            var axis = step.descendant() ? "descendant-or-self::node()/" : "";
            open("xsl:for-each", "select", axis + (safe ? step.test() : step.written()));
            where(safe ? step.holdsBeyondName() : "", () -> inside(following));
            close("xsl:for-each");
        });
    }

    private void inside(Branch branch) {
        branch.leaves.forEach(this::leaf);
        branches(branch);
    }

    private void leaf(Leaf leaf) {
        whereNone(leaf.unless(), () -> tried(leaf.rule().checks(), () -> {
            lets(leaf.rule().lets());
            leaf.rule().checks().forEach(check -> tried(List.of(check), () -> check(check)));
        }));
    }

    private void where(String condition, Runnable body) {
        if (condition.isEmpty()) {
            body.run();
        } else {
            when(List.of(condition), "%s", body);
        }
    }

    private void whereNone(Collection<String> conditions, Runnable body) {
        if (conditions.isEmpty()) {
            body.run();
        } else {
            when(conditions, "not(%s)", body);
        }
    }

    private void when(Collection<String> conditions, String test, Runnable body) {
        if (safe) {
            out.append("<xsl:variable name='").append(HOLDS).append("' as='item()*'>");
            conditions.forEach(this::triedCondition);
            out.append("</xsl:variable>\n");
        }
        open("xsl:if", "test", test.formatted(safe ? "$" + HOLDS + " = true()" : String.join(" or ", conditions)));
        body.run();
        close("xsl:if");
    }

    /** A condition of a context that cannot be evaluated does not hold: so XSLT reads a match pattern. */
    private void triedCondition(String condition) {
        out.append("<xsl:try");
        attribute("select", "boolean(" + condition + ")");
        out.append("><xsl:catch select='false()'/></xsl:try>");
    }

    private void check(Check check) {
        open("xsl:if", "test", check.report() ? check.test() : "not((" + check.test() + "))");
        out.append("<xsl:sequence");
        attribute("select", check.number() + ", ." + (check.dynamic() ? ", " + words(check.text()) : ""));
        out.append("/>");
        close("xsl:if");
    }

    private static String words(List<TextPart> text) {
        return text.stream().map(part -> switch (part) {
            case TextPart.Words(var words) -> "'" + words.replace("'", "''") + "'";
            case TextPart.Value(var select) -> "string-join(data((" + select + ")) ! string(.), ' ')";
        }).collect(Collectors.joining(", ", "string-join((", "))"));
    }

    private void lets(List<Let> lets) {
        for (var let : lets) {
            out.append("<xsl:variable");
            attribute("name", let.name());
            attribute("select", let.value());
            out.append("/>\n");
        }
    }

    private void tried(List<Check> checks, Runnable body) {
        if (!safe || checks.isEmpty()) {
            body.run();
            return;
        }
        out.append("<xsl:try>");
        body.run();
        out.append("<xsl:catch><xsl:sequence");
        attribute("select", checks.stream().map(check -> (-1 - check.number()) + ", .")
                .collect(Collectors.joining(", ")));
        out.append("/></xsl:catch></xsl:try>\n");
    }

    private void open(String element, String attribute, String value) {
        out.append('<').append(element);
        attribute(attribute, value);
        out.append(">\n");
    }

    private void close(String element) {
        out.append("</").append(element).append(">\n");
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(value.replace("&", "&amp;").replace("<", "&lt;")
                .replace("\"", "&quot;").replace("\n", "&#10;")).append('"');
    }
}
