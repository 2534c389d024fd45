package ru.medbus.mappings.semd;

import java.util.Arrays;
import java.util.Optional;
import org.xml.sax.Attributes;

/** Where in the document the reader stands: local names from the root down. Allocates nothing per element. */
final class Place {
    private String[] names = new String[32];
    private int depth;

    void enter(String name) {
        if (depth == names.length) {
            names = Arrays.copyOf(names, depth * 2);
        }
        names[depth++] = name;
    }

    void leave() {
        names[--depth] = null;
    }

    /** 1 at the root. */
    int depth() {
        return depth;
    }

    /** Name of the element itself. */
    String name() {
        return up(0);
    }

    /** Name of the element that many levels above; empty above the root. */
    String up(int levels) {
        int index = depth - 1 - levels;
        return index < 0 ? "" : names[index];
    }

    boolean is(String name, String parent) {
        return up(0).equals(name) && up(1).equals(parent);
    }

    /** An attribute's value without a namespace; empty when absent. */
    static String attribute(Attributes attributes, String name) {
        var value = attributes.getValue("", name);
        return value == null ? "" : value;
    }

    /** What was read; an empty text was not given. */
    static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    static DocumentId id(Attributes attributes) {
        return new DocumentId(attribute(attributes, "root"), attribute(attributes, "extension"));
    }

    static CodeFact code(Attributes attributes) {
        return new CodeFact(attribute(attributes, "code"), attribute(attributes, "codeSystem"),
                attribute(attributes, "codeSystemVersion"), attribute(attributes, "displayName"));
    }
}
