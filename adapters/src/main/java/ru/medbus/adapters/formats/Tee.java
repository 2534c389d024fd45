package ru.medbus.adapters.formats;

import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;

/** Gives every event of the one parse to all who listen, in their order. */
final class Tee implements ContentHandler {
    private final List<ContentHandler> all;

    Tee(List<ContentHandler> all) {
        this.all = List.copyOf(all);
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        all.forEach(each -> each.setDocumentLocator(locator));
    }

    @Override
    public void startDocument() throws SAXException {
        for (var each : all) {
            each.startDocument();
        }
    }

    @Override
    public void endDocument() throws SAXException {
        for (var each : all) {
            each.endDocument();
        }
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        for (var each : all) {
            each.startPrefixMapping(prefix, uri);
        }
    }

    @Override
    public void endPrefixMapping(String prefix) throws SAXException {
        for (var each : all) {
            each.endPrefixMapping(prefix);
        }
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) throws SAXException {
        for (var each : all) {
            each.startElement(uri, name, qName, attributes);
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) throws SAXException {
        for (var each : all) {
            each.endElement(uri, name, qName);
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        for (var each : all) {
            each.characters(characters, start, length);
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) throws SAXException {
        for (var each : all) {
            each.ignorableWhitespace(characters, start, length);
        }
    }

    @Override
    public void processingInstruction(String target, String data) throws SAXException {
        for (var each : all) {
            each.processingInstruction(target, data);
        }
    }

    @Override
    public void skippedEntity(String name) throws SAXException {
        for (var each : all) {
            each.skippedEntity(name);
        }
    }
}
