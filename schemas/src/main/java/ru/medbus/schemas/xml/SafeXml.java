package ru.medbus.schemas.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.sax.WstxSAXParserFactory;
import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.stream.util.StreamReaderDelegate;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The one XML factory of the product: no DTD, no external entities, bounded in depth, names, attributes and text.
 *
 * <p>Woodstox skips a DOCTYPE silently when DTD support is off, so both faces refuse it themselves: the StAX reader
 * here, the SAX reader by {@link #refuseDoctype} set as its lexical handler.
 */
public final class SafeXml {
    /** Deepest nesting of elements. */
    public static final int MAX_DEPTH = 64;
    /** The only protocol of schemas' names: nothing serves it, so that a schema is read from the resolver or not at all. */
    public static final String SCHEMA_PROTOCOL = "medbus";
    private static final int MAX_ATTRIBUTES = 64;
    private static final int MAX_ATTRIBUTE_CHARS = 65_536;
    private static final int MAX_TEXT_CHARS = 4 << 20;
    /** A whole document of 20 MB in base64. */
    private static final int MAX_ENVELOPE_TEXT_CHARS = 28 << 20;
    private static final int MAX_ELEMENTS = 200_000;
    private static final long MAX_CHARS = 64L << 20;

    private static final WstxInputFactory INPUT = new WstxInputFactory();
    private static final WstxInputFactory ENVELOPES = new WstxInputFactory();
    /** Millions of rows, one after another; nothing but the row at hand is kept. */
    private static final WstxInputFactory FILES = new WstxInputFactory();
    private static final WstxOutputFactory OUTPUT = new WstxOutputFactory();
    private static final WstxSAXParserFactory SAX;

    static {
        limit(INPUT, MAX_ELEMENTS, MAX_TEXT_CHARS, MAX_CHARS);
        limit(ENVELOPES, MAX_ELEMENTS, MAX_ENVELOPE_TEXT_CHARS, MAX_CHARS);
        limit(FILES, Integer.MAX_VALUE, MAX_TEXT_CHARS, Long.MAX_VALUE);
        ENVELOPES.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        var sax = new WstxInputFactory();
        limit(sax, MAX_ELEMENTS, MAX_TEXT_CHARS, MAX_CHARS);
        SAX = new WstxSAXParserFactory(sax);
        SAX.setNamespaceAware(true);
    }

    private SafeXml() {}

    /** A streaming reader that refuses a DOCTYPE when it meets one. */
    public static XMLStreamReader reader(byte[] document) throws XMLStreamException {
        return reader(new ByteArrayInputStream(document));
    }

    /** As {@link #reader(byte[])}; the caller bounds the stream's size. */
    public static XMLStreamReader reader(InputStream document) throws XMLStreamException {
        return new WithoutDoctype(INPUT.createXMLStreamReader(document));
    }

    /** As {@link #reader(InputStream)}, of a file of many rows: not bounded in the number of elements. */
    public static XMLStreamReader fileReader(InputStream file) throws XMLStreamException {
        return new WithoutDoctype(FILES.createXMLStreamReader(file));
    }

    /**
     * A streaming reader for envelopes that carry a document as text. A fault in a text is thrown where it is reached,
     * as a checked exception.
     */
    public static XMLStreamReader envelopeReader(byte[] envelope) throws XMLStreamException {
        return new WithoutDoctype(ENVELOPES.createXMLStreamReader(new ByteArrayInputStream(envelope)));
    }

    /** A namespace-aware SAX reader; a lexical handler set in place of ours must call {@link #refuseDoctype} too. */
    public static XMLReader saxReader() throws SAXException {
        var reader = SAX.newSAXParser().getXMLReader();
        reader.setProperty("http://xml.org/sax/properties/lexical-handler", new DoctypeRefusal());
        return reader;
    }

    /** The exception that every reader throws at a DOCTYPE. */
    public static XmlRefusedException refuseDoctype(int line, int column) {
        return new XmlRefusedException("XML-DTD",
                "Документ содержит DOCTYPE. Объявления типа и сущности не принимаются: уберите их.", line, column);
    }

    /** A writer of UTF-8. */
    public static XMLStreamWriter writer(OutputStream to) throws XMLStreamException {
        return OUTPUT.createXMLStreamWriter(to, StandardCharsets.UTF_8.name());
    }

    /** A factory of XSD schemas that reads only what the resolver gives it, under names of {@link #SCHEMA_PROTOCOL}. */
    public static SchemaFactory schemaFactory(LSResourceResolver resolver) throws SAXException {
        var factory = SchemaFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, SCHEMA_PROTOCOL);
        factory.setResourceResolver(resolver);
        return factory;
    }

    private static void limit(WstxInputFactory factory, int elements, int text, long chars) {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Внешние сущности не читаются");
        });
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_ATTRIBUTE_CHARS);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, (long) elements);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, (long) text);
        factory.setProperty(WstxInputProperties.P_MAX_CHARACTERS, chars);
        factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, 1L);
    }

    private static final class WithoutDoctype extends StreamReaderDelegate {
        WithoutDoctype(XMLStreamReader reader) {
            super(reader);
        }

        @Override
        public int next() throws XMLStreamException {
            int event = super.next();
            if (event == DTD) {
                throw refuseDoctype(getLocation().getLineNumber(), getLocation().getColumnNumber());
            }
            return event;
        }
    }

    private static final class DoctypeRefusal extends org.xml.sax.ext.DefaultHandler2 {
        @Override
        public void startDTD(String name, String publicId, String systemId) {
            throw refuseDoctype(0, 0);
        }
    }
}
