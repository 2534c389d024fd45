package ru.medbus.mappings.semd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.transform.sax.SAXSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.XsltExecutable;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.Attributes;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.XMLFilterImpl;
import ru.medbus.schemas.xml.SafeXml;

/**
 * A set of schemas and a Schematron, run by engines that the product does not use for this: the JDK's validator and
 * SchXslt. Our own sets and the official ones go through the same code.
 */
final class RuleSet {
    private static final Processor SAXON = new Processor(false);
    private static final Map<String, RuleSet> READY = new ConcurrentHashMap<>();
    private final Schema schema;
    private final XsltExecutable rules;

    private RuleSet(Path schemas, Path schematron) {
        try {
            schema = schema(schemas);
            rules = rules(Files.readAllBytes(schematron));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (SAXException | SaxonApiException | ReflectiveOperationException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** The official set of that code; the test is skipped where it is absent. */
    static RuleSet official(String code) {
        var schemas = OfficialSet.of("semd/xsd/" + code);
        var schematron = OfficialSet.of("semd/schematron/" + code + ".sch");
        return READY.computeIfAbsent("official " + code, key -> new RuleSet(schemas, schematron));
    }

    /** The product's own package of that code. */
    static RuleSet own(String code) {
        return READY.computeIfAbsent(code, key -> new RuleSet(ownFolder(code), ownFolder(code).resolve(code + ".sch")));
    }

    static Path ownFolder(String code) {
        var url = RuleSet.class.getResource("/formats/" + code + "/CDA.xsd");
        return Path.of(URI.create(url.toString())).getParent();
    }

    /** Messages of the schema's validator. */
    List<String> schemaErrors(byte[] document) {
        var errors = new ArrayList<String>();
        try {
            var validator = schema.newValidator();
            validator.setErrorHandler(new Collecting(errors));
            validator.validate(new StreamSource(new ByteArrayInputStream(document)));
        } catch (SAXException fatal) {
            errors.add(fatal.getMessage());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return errors;
    }

    /** Texts of the rules that failed. */
    List<String> schematronErrors(byte[] document) {
        try {
            var report = new XdmDestination();
            var transformer = rules.load30();
            var source = SAXON.newDocumentBuilder().build(source(document, new WithoutNamespace()));
            transformer.applyTemplates(source, report);
            return failures(report.getXdmNode());
        } catch (SaxonApiException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> failures(XdmNode report) {
        var texts = new ArrayList<String>();
        for (var node : report.children().iterator().next().children()) {
            if (node.getNodeKind() == XdmNodeKind.ELEMENT && (node.getNodeName().getLocalName().equals("failed-assert")
                    || node.getNodeName().getLocalName().equals("successful-report"))) {
                texts.add(node.getStringValue().strip() + " [" + node.attribute("location") + "]");
            }
        }
        return texts;
    }

    private static XsltExecutable rules(byte[] schematron) throws SaxonApiException {
        var pipeline = RuleSet.class.getResource("/xslt/2.0/pipeline-for-svrl.xsl").toString();
        var stylesheet = new XdmDestination();
        SAXON.newXsltCompiler().compile(new StreamSource(pipeline)).load30()
                .applyTemplates(SAXON.newDocumentBuilder().build(source(schematron, new XMLFilterImpl())), stylesheet);
        return SAXON.newXsltCompiler().compile(stylesheet.getXdmNode().asSource());
    }

    private static SAXSource source(byte[] xml, XMLFilterImpl filter) {
        try {
            filter.setParent(SafeXml.saxReader());
            return new SAXSource(filter, new InputSource(new ByteArrayInputStream(xml)));
        } catch (SAXException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Some official files import with a backslash. */
    private static Schema schema(Path folder) throws SAXException, IOException, ReflectiveOperationException {
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        var ls = (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
        var errors = new ArrayList<String>();
        factory.setErrorHandler(new Collecting(errors));
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
            var path = Path.of(URI.create(base)).getParent().resolve(systemId.replace('\\', '/')).normalize();
            return input(ls, path);
        });
        var schema = factory.newSchema(new StreamSource(folder.resolve("CDA.xsd").toUri().toString()));
        if (!errors.isEmpty()) {
            throw new SAXException(errors.toString());
        }
        return schema;
    }

    private static LSInput input(DOMImplementationLS ls, Path path) {
        try {
            InputStream bytes = new ByteArrayInputStream(Files.readAllBytes(path));
            var input = ls.createLSInput();
            input.setSystemId(path.toUri().toString());
            input.setByteStream(bytes);
            return input;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Rules are written for a document whose own elements have no namespace. */
    private static final class WithoutNamespace extends XMLFilterImpl {
        private static final String V3 = "urn:hl7-org:v3";

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
            super.startElement(V3.equals(uri) ? "" : uri, name, qualified, attributes);
        }

        @Override
        public void endElement(String uri, String name, String qualified) throws SAXException {
            super.endElement(V3.equals(uri) ? "" : uri, name, qualified);
        }

        @Override
        public void startPrefixMapping(String prefix, String uri) throws SAXException {
            if (!V3.equals(uri)) {
                super.startPrefixMapping(prefix, uri);
            }
        }
    }

    private record Collecting(List<String> messages) implements ErrorHandler {
        @Override
        public void warning(SAXParseException warning) {
            messages.add(warning.getMessage());
        }

        @Override
        public void error(SAXParseException error) {
            messages.add(error.getMessage());
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }
}
