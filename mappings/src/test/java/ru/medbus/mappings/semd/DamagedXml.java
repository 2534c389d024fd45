package ru.medbus.mappings.semd;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A document as a tree whose elements can be spoilt; each spoiling starts from the good one. */
final class DamagedXml {
    private final byte[] good;

    DamagedXml(byte[] good) {
        this.good = good;
    }

    /** Names of all elements, without repeats. */
    Set<String> names() {
        var names = new LinkedHashSet<String>();
        elements(parsed(), "*").forEach(element -> names.add(element.getNodeName()));
        return names;
    }

    /** How many elements there are below the root. */
    int size() {
        return elements(parsed(), "*").size();
    }

    /** A copy with all elements of that name changed, {@code *} means each. */
    byte[] with(String name, Consumer<Element> change) {
        var document = parsed();
        elements(document, name).forEach(change);
        return written(document);
    }

    /** A copy with one element changed. */
    byte[] with(int index, Consumer<Element> change) {
        var document = parsed();
        change.accept(elements(document, "*").get(index));
        return written(document);
    }

    static void remove(Element element) {
        element.getParentNode().removeChild(element);
    }

    static void repeat(Element element) {
        element.getParentNode().insertBefore(element.cloneNode(true), element);
    }

    static void empty(Element element) {
        while (element.hasChildNodes()) {
            element.removeChild(element.getFirstChild());
        }
    }

    /** Changes places with the next element. */
    static void swap(Element element) {
        var next = element.getNextSibling();
        if (next != null) {
            element.getParentNode().insertBefore(next, element);
        }
    }

    static void absent(Element element) {
        element.setAttribute("nullFlavor", "MSK");
    }

    /** Another value in place of the present one; identifiers stay identifiers. */
    static void replace(Element element, String attribute) {
        if (element.hasAttribute(attribute)) {
            element.setAttribute(attribute, attribute.equals("codeSystem") || attribute.equals("root") ? "9.9" : "нет");
        }
    }

    static boolean isNarrative(Element element) {
        for (var node = element.getParentNode(); node != null; node = node.getParentNode()) {
            if (node.getNodeName().equals("text")) {
                return true;
            }
        }
        return false;
    }

    private static List<Element> elements(Document document, String name) {
        var found = document.getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        elements.remove(document.getDocumentElement());
        return elements;
    }

    private Document parsed() {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(good));
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] written(Document document) {
        try {
            var bytes = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(document),
                    new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
