package ru.medbus.adapters.formats.schematron;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import ru.medbus.adapters.formats.FormatRefusedException;
import ru.medbus.adapters.formats.schematron.RuleBook.Check;
import ru.medbus.adapters.formats.schematron.RuleBook.Let;
import ru.medbus.adapters.formats.schematron.RuleBook.Rule;
import ru.medbus.schemas.xml.SafeXml;

/** Reads a .sch file; whatever it does not know by name and place it refuses. */
final class RuleBookReader extends DefaultHandler {
    private static final String SCHEMATRON = "http://purl.oclc.org/dsdl/schematron";
    private static final Set<String> PROSE = Set.of("title", "p");
    private static final Set<String> INLINE = Set.of("emph", "span", "dir");

    private final String file;
    private final Map<String, String> namespaces = new LinkedHashMap<>();
    private final List<Let> lets = new ArrayList<>();
    private final List<RuleBook.Pattern> patterns = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final ContextExpressions expressions;
    private Locator locator;

    private List<Rule> rules = new ArrayList<>();
    private List<ContextPath> contexts = List.of();
    private List<Let> ruleLets = new ArrayList<>();
    private List<Check> ruleChecks = new ArrayList<>();
    private int ruleLine;
    private CheckText text;

    private RuleBookReader(String file) {
        this.file = file;
        this.expressions = new ContextExpressions(file);
    }

    /** @throws FormatRefusedException not XML, not Schematron, or with a construct that we do not know */
    static RuleBook read(String file, byte[] content) {
        var reader = new RuleBookReader(file);
        try {
            var xml = SafeXml.saxReader();
            xml.setContentHandler(reader);
            xml.parse(new InputSource(new ByteArrayInputStream(content)));
        } catch (SAXException | IOException e) {
            if (e.getCause() instanceof FormatRefusedException refusal) {
                throw refusal;
            }
            throw new FormatRefusedException(file + ": не читается как XML: " + e.getMessage());
        }
        return reader.book();
    }

    private RuleBook book() {
        if (checks.isEmpty()) {
            throw new FormatRefusedException(file + ": нет ни одной проверки (assert, report)");
        }
        return new RuleBook(file, namespaces, List.copyOf(lets), List.copyOf(patterns), List.copyOf(checks));
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        var parent = open.isEmpty() ? "" : open.peek();
        open.push(PROSE.contains(parent) ? parent : name);
        if (PROSE.contains(parent)) {
            return;
        }
        if (!SCHEMATRON.equals(uri)) {
            throw unknown("элемент «" + qName + "» не из Schematron");
        }
        Known.attributes(name, attributes).ifPresent(this::refuse);
        begin(parent + ">" + name, attributes);
    }

    private void begin(String place, Attributes at) {
        switch (place) {
            case ">schema" -> Known.queryBinding(at).ifPresent(this::refuse);
            case "schema>ns" -> namespace(required(at, "prefix"), required(at, "uri"));
            case "schema>let" -> lets.add(let(at));
            case "schema>title", "schema>p", "pattern>title", "pattern>p", "rule>p" -> {
            }
            case "schema>pattern" -> rules = new ArrayList<>();
            case "pattern>rule" -> rule(at);
            case "rule>let" -> ruleLets.add(let(at));
            case "rule>assert", "rule>report" -> text = new CheckText(place.endsWith("report"),
                    expressions.expression(required(at, "test"), line()), Known.level(at), at.getValue("id"), line());
            case "assert>value-of", "report>value-of" ->
                text.value(expressions.expression(required(at, "select"), line()));
            case "assert>name", "report>name" -> text.value("name(" + (at.getValue("path") == null
                    ? "."
                    : expressions.expression(at.getValue("path"), line())) + ")");
            default -> inline(place);
        }
    }

    private void inline(String place) {
        var names = place.split(">");
        boolean inText = text != null && INLINE.contains(names[1]);
        if (!inText) {
            throw unknown("конструкция <" + names[1] + "> внутри <" + names[0] + "> не поддерживается");
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (text != null && !PROSE.contains(open.peek())) {
            text.words(new String(characters, start, length));
        } else if (!open.isEmpty() && !PROSE.contains(open.peek())
                && !new String(characters, start, length).isBlank()) {
            throw unknown("текст внутри <" + open.peek() + ">");
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        switch (open.pop()) {
            case "assert", "report" -> {
                var check = text.check(file, checks.size());
                checks.add(check);
                ruleChecks.add(check);
                text = null;
            }
            case "rule" -> rules.add(new Rule(contexts, List.copyOf(ruleLets), List.copyOf(ruleChecks), ruleLine));
            case "pattern" -> patterns.add(new RuleBook.Pattern(List.copyOf(rules)));
            default -> {
            }
        }
    }

    private void namespace(String prefix, String uri) {
        Known.namespace(prefix, uri).ifPresent(this::refuse);
        namespaces.put(prefix, uri);
    }

    private void rule(Attributes at) {
        contexts = expressions.context(required(at, "context"), line());
        ruleLets = new ArrayList<>();
        ruleChecks = new ArrayList<>();
        ruleLine = line();
    }

    private Let let(Attributes at) {
        return new Let(required(at, "name"), expressions.expression(required(at, "value"), line()), line());
    }

    private String required(Attributes at, String name) {
        var value = at.getValue(name);
        if (value == null || value.isBlank()) {
            throw unknown("у <" + open.peek() + "> нет атрибута " + name);
        }
        return value;
    }

    private void refuse(String what) {
        throw unknown(what);
    }

    private UnknownConstructException unknown(String what) {
        return new UnknownConstructException(file, line(), what);
    }

    private int line() {
        return locator == null ? 0 : locator.getLineNumber();
    }
}
