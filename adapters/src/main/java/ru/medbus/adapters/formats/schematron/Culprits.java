package ru.medbus.adapters.formats.schematron;

import java.util.ArrayList;
import java.util.List;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;

/** Says which lines of the .sch do not compile: the generated stylesheet's own lines mean nothing to anyone. */
final class Culprits {
    private final RuleBook book;
    private final XPathCompiler compiler = Engine.SAXON.newXPathCompiler();
    private final List<String> found = new ArrayList<>();

    private Culprits(RuleBook book) {
        this.book = book;
        compiler.setLanguageVersion("3.1");
        book.namespaces().forEach(compiler::declareNamespace);
        book.lets().forEach(let -> compiler.declareVariable(new QName(let.name())));
        book.patterns().forEach(pattern -> pattern.rules().forEach(rule -> rule.lets()
                .forEach(let -> compiler.declareVariable(new QName(let.name())))));
    }

    static List<String> of(RuleBook book, SaxonApiException failure) {
        var culprits = new Culprits(book);
        book.lets().forEach(let -> culprits.expect(let.value(), let.line()));
        book.patterns().forEach(pattern -> pattern.rules().forEach(culprits::rule));
        return culprits.found.isEmpty()
                ? List.of(book.file() + ": правила не компилируются: " + failure.getMessage())
                : culprits.found;
    }

    private void rule(RuleBook.Rule rule) {
        rule.contexts().forEach(path -> path.steps().forEach(step -> expect(step.written(), rule.line())));
        rule.lets().forEach(let -> expect(let.value(), let.line()));
        rule.checks().forEach(check -> expect(check.test(), check.line()));
    }

    private void expect(String expression, int line) {
        try {
            compiler.compile(expression);
        } catch (SaxonApiException e) {
            found.add(book.file() + ", строка " + line + ": выражение «" + expression + "» не компилируется: "
                    + e.getMessage());
        }
    }
}
