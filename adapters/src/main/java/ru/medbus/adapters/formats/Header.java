package ru.medbus.adapters.formats;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** What names a document: its root, the templateId elements right under it, its code. */
final class Header extends DefaultHandler {
    private final boolean stopAfterTemplates;
    private final List<String> templates = new ArrayList<>();
    private String root = "";
    private String code = "";
    private String codeSystem = "";
    private int depth;

    /** @param stopAfterTemplates throw {@link Read} at the first child of the root after the templates */
    Header(boolean stopAfterTemplates) {
        this.stopAfterTemplates = stopAfterTemplates;
    }

    List<String> templates() {
        return List.copyOf(templates);
    }

    String root() {
        return root;
    }

    String code() {
        return code;
    }

    String codeSystem() {
        return codeSystem;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        depth++;
        if (depth == 1) {
            root = name;
        } else if (depth == 2) {
            child(name, attributes);
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        depth--;
    }

    private void child(String name, Attributes attributes) {
        if (name.equals("templateId")) {
            templates.add(value(attributes, "root"));
        } else if (stopAfterTemplates && !templates.isEmpty()) {
            throw new Read();
        } else if (name.equals("code") && code.isEmpty()) {
            code = value(attributes, "code");
            codeSystem = value(attributes, "codeSystem");
        }
    }

    private static String value(Attributes attributes, String name) {
        var value = attributes.getValue("", name);
        return value == null ? "" : value;
    }

    /** Enough is read; carries nothing. */
    static final class Read extends RuntimeException {
        Read() {
            super(null, null, false, false);
        }
    }
}
