package ru.medbus.mappings.semd;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Collects what a СЭМД codes by a dictionary version: every element with {@code code}, {@code codeSystem} and
 * {@code codeSystemVersion}. Listens to a parse that others listen to as well; one reader, one document.
 */
public final class CodedValuesReader extends DefaultHandler {
    /** A document of some hundred kilobytes has a few hundred; the rest of a giant goes unchecked. */
    private static final int MOST = 20_000;

    private final Deque<String> path = new ArrayDeque<>();
    private final List<CodedValue> values = new ArrayList<>();
    private Locator locator;

    @Override
    public void setDocumentLocator(Locator at) {
        locator = at;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        path.addLast(name);
        var code = attributes.getValue("code");
        var system = attributes.getValue("codeSystem");
        var version = attributes.getValue("codeSystemVersion");
        if (code != null && system != null && version != null && values.size() < MOST) {
            values.add(new CodedValue("/" + String.join("/", path), locator == null ? 0 : locator.getLineNumber(),
                    code, system, version));
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        path.removeLast();
    }

    public List<CodedValue> values() {
        return List.copyOf(values);
    }
}
