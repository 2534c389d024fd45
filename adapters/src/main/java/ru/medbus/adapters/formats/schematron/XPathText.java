package ru.medbus.adapters.formats.schematron;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** An XPath expression as characters: which of them are code, and how deep in brackets; literals and comments are not. */
final class XPathText {
    private static final int LITERAL = -1;
    private static final Pattern COMPARISON = Pattern.compile("[=<>]|\\s(and|or|eq|ne|lt|gt|le|ge|is)\\s");

    private final String text;
    /** Depth of [ and ( at each character, or {@link #LITERAL}. */
    private final int[] depth;
    private boolean closed = true;

    XPathText(String text) {
        this.text = text;
        this.depth = new int[text.length()];
        scan();
    }

    /** Pieces between separators that stand outside every bracket. */
    List<String> split(char separator) {
        var pieces = new ArrayList<String>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (depth[at] == 0 && text.charAt(at) == separator) {
                pieces.add(text.substring(from, at));
                from = at + 1;
            }
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    /** Names that are called, without those inside brackets when {@code topOnly}. */
    Set<String> calls(boolean topOnly) {
        var names = new LinkedHashSet<String>();
        for (int at = 1; at < text.length(); at++) {
            if (text.charAt(at) == '(' && depth[at] != LITERAL && (!topOnly || squareDepth(at) == 0)) {
                var name = nameBefore(at);
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** Whether a comparison, {@code and} or {@code or} stands outside every bracket: the value is a truth then. */
    boolean comparesOutside() {
        return COMPARISON.matcher(outside()).find();
    }

    /** What stands outside every bracket and literal. */
    String outside() {
        var outside = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            if (depth[at] == 0) {
                outside.append(text.charAt(at));
            }
        }
        return outside.toString();
    }

    /** What stands inside each outermost pair of brackets of the given kind, in order. */
    List<String> inside(char open) {
        var found = new ArrayList<String>();
        int from = -1;
        for (int at = 0; at < text.length(); at++) {
            boolean outermost = depth[at] == 1;
            if (outermost && from < 0 && text.charAt(at) == open) {
                from = at + 1;
            } else if (outermost && from >= 0 && (text.charAt(at) == ']' || text.charAt(at) == ')')) {
                found.add(text.substring(from, at).strip());
                from = -1;
            }
        }
        return found;
    }

    /** Whether every bracket and literal is closed. */
    boolean closed() {
        return closed;
    }

    private int squareDepth(int at) {
        int square = 0;
        for (int i = 0; i < at; i++) {
            if (depth[i] != LITERAL) {
                square += text.charAt(i) == '[' ? 1 : text.charAt(i) == ']' ? -1 : 0;
            }
        }
        return square;
    }

    private String nameBefore(int bracket) {
        int end = bracket;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int from = end;
        while (from > 0 && depth[from - 1] != LITERAL && isName(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, end);
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == ':';
    }

    private void scan() {
        int level = 0;
        for (int at = 0; at < text.length();) {
            char c = text.charAt(at);
            int end = c == '\'' || c == '"' ? literalEnd(at, c) : isComment(at) ? commentEnd(at) : at;
            if (end > at) {
                Arrays.fill(depth, at, end, LITERAL);
                at = end;
                continue;
            }
            level -= c == ']' || c == ')' ? 1 : 0;
            depth[at] = Math.max(0, level) + (c == ']' || c == ')' || c == '[' || c == '(' ? 1 : 0);
            level += c == '[' || c == '(' ? 1 : 0;
            closed &= level >= 0;
            at++;
        }
        closed &= level == 0;
    }

    private int literalEnd(int from, char quote) {
        int end = text.indexOf(quote, from + 1);
        closed &= end >= 0;
        return end < 0 ? text.length() : end + 1;
    }

    private boolean isComment(int at) {
        return text.startsWith("(:", at);
    }

    private int commentEnd(int from) {
        int level = 0;
        for (int at = from; at < text.length() - 1; at++) {
            level += text.startsWith("(:", at) ? 1 : 0;
            if (text.startsWith(":)", at) && --level == 0) {
                return at + 2;
            }
        }
        return text.length();
    }
}
