package ru.medbus.adapters.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.saxon.s9api.BuildingContentHandler;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.WhitespaceStrippingPolicy;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.helpers.LocatorImpl;
import ru.medbus.adapters.formats.schematron.Engine;
import ru.medbus.schemas.xml.SafeXml;
import ru.medbus.schemas.xml.XmlRefusedException;

/** One hardened parse of a document; the tree, the schema and the extraction of keys live on its events. */
public final class DocumentParser {
    /** Bytes; larger than any СЭМД with an attached image that the registry takes. */
    public static final int MAX_BYTES = 32 << 20;

    private final int maxBytes;
    private final Names names;

    /** @param maxBytes largest document that is parsed at all */
    public DocumentParser(int maxBytes) {
        this(maxBytes, Names.SHARED);
    }

    DocumentParser(int maxBytes, Names names) {
        this.maxBytes = maxBytes;
        this.names = names;
    }

    public DocumentParser() {
        this(MAX_BYTES);
    }

    /**
     * @param taps get every event with its original namespaces, before the tree does
     * @throws XmlRefusedException XML-BOM, XML-ENCODING, XML-DTD, XML-MALFORMED, XML-LIMIT
     */
    public ParsedDocument parse(byte[] document, ContentHandler... taps) {
        FirstBytes.check(document, maxBytes);
        var header = new Header(false);
        try {
            var tree = tree();
            var all = new ArrayList<ContentHandler>(List.of(taps));
            all.add(header);
            all.add(new WithoutV3(tree, names.ofDocument()));
            read(document, new Tee(all));
            return new ParsedDocument(tree.getDocumentNode(), header.root(), header.templates(), header.code(),
                    header.codeSystem());
        } catch (SaxonApiException e) {
            throw new IllegalStateException("Дерево документа не построено: " + e.getErrorCode(), e);
        }
    }

    /**
     * The templateIds as they stand at the beginning, read without the rest. A document that breaks before them gives
     * none: the parse proper will say why.
     */
    List<String> templates(byte[] document) {
        if (document.length > maxBytes) {
            return List.of();
        }
        var header = new Header(true);
        try {
            read(document, header);
        } catch (Header.Read enough) {
            return header.templates();
        } catch (XmlRefusedException e) {
            return List.of();
        }
        return header.templates();
    }

    private static BuildingContentHandler tree() throws SaxonApiException {
        var builder = Engine.SAXON.newDocumentBuilder();
        builder.setLineNumbering(true);
        builder.setWhitespaceStrippingPolicy(WhitespaceStrippingPolicy.NONE);
        return builder.newBuildingContentHandler();
    }

    private static void read(byte[] document, ContentHandler handler) {
        var place = new Place();
        try {
            var reader = reader(place);
            reader.setContentHandler(new Tee(List.of(place, handler)));
            reader.parse(new InputSource(new ByteArrayInputStream(document)));
        } catch (SAXException e) {
            throw listenersOwn(e).orElseGet(() -> XmlRefusal.of(e, place.locator));
        } catch (IOException e) {
            throw XmlRefusal.of(new SAXException(e), place.locator);
        }
    }

    /** Woodstox wraps what a listener throws; its own unchecked exceptions mean a malformed document. */
    private static Optional<RuntimeException> listenersOwn(SAXException e) {
        return e.getCause() instanceof RuntimeException cause && !cause.getClass().getName().startsWith("com.ctc.wstx.")
                ? Optional.of(cause)
                : Optional.empty();
    }

    private static XMLReader reader(Place place) throws SAXException {
        var reader = SafeXml.saxReader();
        reader.setProperty("http://xml.org/sax/properties/lexical-handler", place);
        return reader;
    }

    /** Where the parser stands; refuses a DOCTYPE and overlong attributes there. */
    private static final class Place extends DefaultHandler2 {
        private static final int MAX_ATTRIBUTE = 8_192;
        private static final int MAX_NAME = 1_000;
        private static final int MAX_INSTRUCTION = 65_536;

        private Locator locator = new LocatorImpl();

        @Override
        public void setDocumentLocator(Locator locator) {
            this.locator = locator;
        }

        /** Patterns of OIDs take time as the square of the length: no code, OID or name of a document is that long. */
        @Override
        public void startElement(String uri, String name, String qName, Attributes attributes) {
            bounded("имя элемента", qName, MAX_NAME);
            for (int at = 0; at < attributes.getLength(); at++) {
                bounded("имя атрибута", attributes.getQName(at), MAX_NAME);
                bounded("атрибут", attributes.getValue(at), MAX_ATTRIBUTE);
            }
        }

        @Override
        public void processingInstruction(String target, String content) {
            bounded("инструкция", content, MAX_INSTRUCTION);
        }

        private void bounded(String what, String text, int most) {
            if (text.length() > most) {
                throw XmlRefusal.limit(what + " длиннее " + most + " знаков", "", locator.getLineNumber(),
                        locator.getColumnNumber());
            }
        }

        @Override
        public void startDTD(String name, String publicId, String systemId) {
            throw SafeXml.refuseDoctype(Math.max(0, locator.getLineNumber()), Math.max(0, locator.getColumnNumber()));
        }
    }
}
