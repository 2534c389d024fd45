package ru.medbus.adapters.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import org.xml.sax.ContentHandler;
import ru.medbus.adapters.formats.Finding.Kind;
import ru.medbus.adapters.formats.Finding.Level;
import ru.medbus.adapters.formats.xsd.SchemaCheck;
import ru.medbus.schemas.xml.XmlRefusedException;

/** Parse → recognise the edition by templateId → check, in one pass over the bytes. Thread-safe. */
public final class DocumentChecker {
    private final DocumentParser parser;

    public DocumentChecker(DocumentParser parser) {
        this.parser = parser;
    }

    /**
     * @param editions template OID → how to check its documents; asked for each templateId of the root in turn, the
     *                 first answer counts
     * @param taps     get every event of the parse with its original namespaces
     */
    public CheckReport check(byte[] document, Function<String, Optional<EditionChecks>> editions,
            ContentHandler... taps) {
        try {
            var templates = parser.templates(document);
            var edition = templates.stream().map(editions).flatMap(Optional::stream).findFirst();
            return edition.isEmpty()
                    ? unknown(document, templates, taps)
                    : byEdition(document, templates, edition.get(), taps);
        } catch (XmlRefusedException e) {
            return new CheckReport(Optional.empty(), Optional.empty(), List.of(refusal(e)));
        }
    }

    private CheckReport unknown(byte[] document, List<String> templates, ContentHandler... taps) {
        var parsed = parser.parse(document, taps);
        return new CheckReport(Optional.of(parsed), Optional.empty(), templates(templates, parsed));
    }

    private CheckReport byEdition(byte[] document, List<String> templates, EditionChecks checks,
            ContentHandler... taps) {
        var schema = checks.level(Kind.XSD).flatMap(level -> checks.edition().schema());
        if (schema.isEmpty()) {
            return rules(parser.parse(document, taps), templates, checks, List.of());
        }
        ParsedDocument parsed;
        List<Finding> found;
        try (var validation = schema.get().open()) {
            parsed = parser.parse(document, with(validation, taps));
            found = schemaFindings(validation, parsed, checks);
        }
        return rules(parsed, templates, checks, found);
    }

    private static ContentHandler[] with(SchemaCheck validation, ContentHandler... taps) {
        var all = new ArrayList<>(List.of(taps));
        all.add(validation.events());
        return all.toArray(ContentHandler[]::new);
    }

    private static List<Finding> schemaFindings(SchemaCheck validation, ParsedDocument parsed, EditionChecks checks) {
        var level = checks.level(Kind.XSD).orElse(Level.ERROR);
        return validation.findings(paths(parsed.tree())).stream().map(finding -> finding.atMost(level)).toList();
    }

    private static CheckReport rules(ParsedDocument parsed, List<String> templates, EditionChecks checks,
            List<Finding> found) {
        var all = new ArrayList<>(templates(templates, parsed));
        all.addAll(found);
        boolean go = checks.allFindings() || all.stream().noneMatch(finding -> finding.level() == Level.ERROR);
        var level = checks.level(Kind.SCHEMATRON);
        if (go && level.isPresent()) {
            checks.edition().rules().ifPresent(rules -> rules.check(parsed.tree())
                    .forEach(finding -> all.add(finding.atMost(level.get()))));
        }
        return new CheckReport(Optional.of(parsed), Optional.of(checks.edition()), List.copyOf(all));
    }

    /** The edition was chosen by the beginning of the document; the whole must not say otherwise. */
    private static List<Finding> templates(List<String> chosenBy, ParsedDocument parsed) {
        return chosenBy.equals(parsed.templates())
                ? List.of()
                : List.of(new Finding(Kind.XML, Level.ERROR, "XML-TEMPLATE", "/" + parsed.root(), 0, 0,
                        "Элементы templateId стоят в документе не подряд: по ним нельзя определить тип и редакцию. "
                                + "Соберите их вместе после typeId."));
    }

    private static IntFunction<String> paths(XdmNode tree) {
        var elements = new ArrayList<XdmNode>();
        return number -> {
            if (elements.isEmpty()) {
                tree.axisIterator(Axis.DESCENDANT).forEachRemaining(node -> {
                    if (node.getNodeKind() == XdmNodeKind.ELEMENT) {
                        elements.add(node);
                    }
                });
            }
            return TreePath.of(elements.get(number));
        };
    }

    private static Finding refusal(XmlRefusedException e) {
        return new Finding(Kind.XML, Level.ERROR, e.rule(), "", e.line(), e.column(), e.getMessage());
    }
}
