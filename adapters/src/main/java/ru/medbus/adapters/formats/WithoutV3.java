package ru.medbus.adapters.formats;

import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Takes urn:hl7-org:v3 off the elements: the official rules are written for such a document. Everything else goes to the
 * tree as it is, as long as there is room for its names ({@link Names}).
 */
final class WithoutV3 implements ContentHandler {
    static final String V3 = "urn:hl7-org:v3";
    private final ContentHandler to;
    private final Names.OfDocument names;

    WithoutV3(ContentHandler to, Names.OfDocument names) {
        this.to = to;
        this.names = names;
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        to.startPrefixMapping(prefix, prefix.isEmpty() && V3.equals(uri) ? "" : uri);
    }

    @Override
    public void endPrefixMapping(String prefix) throws SAXException {
        to.endPrefixMapping(prefix);
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) throws SAXException {
        boolean stripped = V3.equals(uri);
        if (names.known(stripped ? "" : uri, name)) {
            to.startElement(stripped ? "" : uri, name, stripped ? name : qName, known(attributes));
        } else {
            to.startElement("", Names.UNKNOWN, Names.UNKNOWN, known(attributes));
        }
    }

    /** The same attributes, without those for whose names there is no room. */
    private Attributes known(Attributes attributes) {
        Attributes taken = attributes;
        for (int at = attributes.getLength() - 1; at >= 0; at--) {
            if (!names.known(attributes.getURI(at), attributes.getLocalName(at))) {
                var fewer = new AttributesImpl(taken);
                fewer.removeAttribute(at);
                taken = fewer;
            }
        }
        return taken;
    }

    @Override
    public void endElement(String uri, String name, String qName) throws SAXException {
        boolean stripped = V3.equals(uri);
        to.endElement(stripped ? "" : uri, name, stripped ? name : qName);
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        to.setDocumentLocator(locator);
    }

    @Override
    public void startDocument() throws SAXException {
        to.startDocument();
    }

    @Override
    public void endDocument() throws SAXException {
        to.endDocument();
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        to.characters(characters, start, length);
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) throws SAXException {
        to.characters(characters, start, length);
    }

    @Override
    public void processingInstruction(String target, String data) throws SAXException {
        to.processingInstruction(target, data);
    }

    @Override
    public void skippedEntity(String name) throws SAXException {
        to.skippedEntity(name);
    }
}
