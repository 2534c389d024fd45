package ru.medbus.adapters.formats.schematron;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XsltExecutable;

/** SchXslt over a Saxon of its own: what an independent and much slower implementation finds. */
final class Oracle {
    /** @param kind failed-assert or successful-report */
    record Verdict(String kind, String place, String text) {}

    private static final Processor SAXON = new Processor(false);
    private static final XsltExecutable TRANSPILER = transpiler();

    private final XsltExecutable rules;

    Oracle(byte[] schematron) throws SaxonApiException {
        var xslt = new XdmDestination();
        TRANSPILER.load30().transform(new StreamSource(new ByteArrayInputStream(schematron)), xslt);
        rules = SAXON.newXsltCompiler().compile(xslt.getXdmNode().asSource());
    }

    /** @return nothing when a rule throws: the whole run stops then */
    Optional<Set<Verdict>> check(String strippedDocument) throws SaxonApiException {
        var report = new XdmDestination();
        var source = SAXON.newDocumentBuilder().build((Source) new StreamSource(new StringReader(strippedDocument)));
        try {
            var run = rules.load30();
            run.setGlobalContextItem(source);
            run.setErrorReporter(error -> {});
            run.applyTemplates(source, report);
        } catch (SaxonApiException e) {
            return Optional.empty();
        }
        var verdicts = new LinkedHashSet<Verdict>();
        report.getXdmNode().axisIterator(Axis.DESCENDANT).forEachRemaining(node -> {
            var name = node.getNodeName() == null ? "" : node.getNodeName().getLocalName();
            if (name.equals("failed-assert") || name.equals("successful-report")) {
                verdicts.add(new Verdict(name, place(node), node.getStringValue().strip().replaceAll("\\s+", " ")));
            }
        });
        return Optional.of(verdicts);
    }

    private static String place(XdmNode failure) {
        var path = failure.getAttributeValue(new QName("location")).replaceAll("Q\\{[^}]*}", "");
        return path.replaceFirst("^(/[^/\\[]+)\\[1]", "$1");
    }

    private static XsltExecutable transpiler() {
        var pipeline = Oracle.class.getResource("/xslt/2.0/pipeline-for-svrl.xsl");
        try {
            return SAXON.newXsltCompiler().compile(new StreamSource(pipeline.toString()));
        } catch (SaxonApiException e) {
            throw new IllegalStateException(e);
        }
    }
}
