package ru.medbus.adapters.formats.schematron;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.value.NumericValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.medbus.adapters.formats.Finding;
import ru.medbus.adapters.formats.Finding.Kind;
import ru.medbus.adapters.formats.Finding.Level;
import ru.medbus.adapters.formats.FormatRefusedException;
import ru.medbus.adapters.formats.TreePath;

/** Rules of one Schematron file, ready to run; shared by all threads. */
public final class CompiledRules {
    /** Findings of one document that are enough for anyone to see that it is wrong. */
    public static final int MAX_FINDINGS = 1_000;
    private static final int MAX_ITEMS = 3 * MAX_FINDINGS;
    private static final Logger LOG = LoggerFactory.getLogger(CompiledRules.class);

    private final RuleBook book;
    private final XsltExecutable fast;
    private final Supplier<XsltExecutable> safe;

    private CompiledRules(RuleBook book) {
        this.book = book;
        this.fast = compile(book, Stylesheet.fast(book));
        this.safe = Once.of(() -> compile(book, Stylesheet.safe(book)));
    }

    /**
     * @param file name for messages and for the ids of checks without a number
     * @throws FormatRefusedException with every reason that is known
     */
    public static CompiledRules compile(String file, byte[] content) {
        return new CompiledRules(RuleBookReader.read(file, content));
    }

    /** Number of asserts and reports. */
    public int size() {
        return book.checks().size();
    }

    /** @param tree of {@link Engine#SAXON}, elements of urn:hl7-org:v3 without their namespace */
    public List<Finding> check(XdmNode tree) {
        var failures = failures(tree);
        var found = failed(failures).stream().map(Failed::finding).distinct().toList();
        return failures.full() || found.size() > MAX_FINDINGS ? cut(found) : found;
    }

    /**
     * A check that did not hold at a node, or could not be evaluated there.
     *
     * @param text as its author wrote it, with the values that it asks for
     */
    record Failed(RuleBook.Check check, XdmNode node, boolean thrown, String text) {

        Finding finding() {
            return new Finding(Kind.SCHEMATRON, check.level(), check.code(), TreePath.of(node), TreePath.line(node), 0,
                    thrown ? "Правило не удалось вычислить: " + text : text);
        }
    }

    List<Failed> failed(XdmNode tree) {
        return failed(failures(tree));
    }

    private Failures failures(XdmNode tree) {
        var failures = new Failures(MAX_ITEMS);
        try {
            run(fast, tree, failures);
            return failures;
        } catch (SaxonApiException e) {
            if (failures.full()) {
                return failures;
            }
            LOG.debug("{}: a rule cannot be evaluated ({}), second pass", book.file(), e.getErrorCode());
            return secondPass(tree);
        }
    }

    private Failures secondPass(XdmNode tree) {
        var failures = new Failures(MAX_ITEMS);
        try {
            run(safe.get(), tree, failures);
        } catch (SaxonApiException e) {
            if (!failures.full()) {
                throw new IllegalStateException(book.file() + ": " + e.getErrorCode(), e);
            }
        }
        return failures;
    }

    /** Saxon reports errors to the console, with values of the document in them: here they stay unsaid. */
    private static void run(XsltExecutable rules, XdmNode tree, Failures failures) throws SaxonApiException {
        var transformer = rules.load30();
        transformer.setGlobalContextItem(tree);
        transformer.setErrorReporter(error -> {});
        transformer.applyTemplates(tree, failures);
    }

    private List<Failed> failed(Failures failures) {
        var found = new ArrayList<Failed>();
        var items = failures.items();
        for (int at = 0; at + 1 < items.size(); at++) {
            if (items.get(at) instanceof NumericValue number && items.get(at + 1) instanceof NodeInfo node) {
                found.add(failed((int) number.getDoubleValue(), new XdmNode(node),
                        at + 2 < items.size() ? items.get(at + 2) : node));
            }
        }
        return found;
    }

    private Failed failed(int number, XdmNode node, Item following) {
        boolean thrown = number < 0;
        var check = book.checks().get(thrown ? -1 - number : number);
        var text = check.dynamic() && !thrown ? following.getStringValue() : staticText(check);
        return new Failed(check, node, thrown, text.strip().replaceAll("\\s+", " "));
    }

    private static List<Finding> cut(List<Finding> found) {
        var first = new ArrayList<>(found.subList(0, Math.min(found.size(), MAX_FINDINGS)));
        first.add(new Finding(Kind.SCHEMATRON, Level.ERROR, "XML-LIMIT", "", 0, 0,
                "Нарушений больше " + first.size() + ", остальные не показаны. Исправьте эти и проверьте снова."));
        return List.copyOf(first);
    }

    private static String staticText(RuleBook.Check check) {
        var text = new StringBuilder();
        for (var part : check.text()) {
            text.append(part instanceof RuleBook.TextPart.Words words ? words.text() : "…");
        }
        return text.toString();
    }

    private static XsltExecutable compile(RuleBook book, String stylesheet) {
        var compiler = Engine.SAXON.newXsltCompiler();
        compiler.setErrorReporter(error -> {});
        try {
            return compiler.compile(new StreamSource(new StringReader(stylesheet)));
        } catch (SaxonApiException e) {
            throw new FormatRefusedException(Culprits.of(book, e));
        }
    }
}
