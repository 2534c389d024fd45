package ru.medbus.adapters.formats;

import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;

/** Takes urn:hl7-org:v3 off the elements, and nothing else: the official rules are written for such a document. */
final class WithoutV3 implements ContentHandler {
    static final String V3 = "urn:hl7-org:v3";
    private final ContentHandler to;

    WithoutV3(ContentHandler to) {
        this.to = to;
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        if (!V3.equals(uri)) {
            to.startPrefixMapping(prefix, uri);
        } else if (prefix.isEmpty()) {
            to.startPrefixMapping("", "");
        }
    }

    @Override
    public void endPrefixMapping(String prefix) throws SAXException {
        to.endPrefixMapping(prefix);
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) throws SAXException {
        boolean stripped = V3.equals(uri);
        to.startElement(stripped ? "" : uri, name, stripped ? name : qName, attributes);
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
