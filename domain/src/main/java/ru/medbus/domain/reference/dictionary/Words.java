package ru.medbus.domain.reference.dictionary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Words by which a row is found, and what is asked in the same spelling: lower case, ё as е. Made here and not by
 * PostgreSQL, whose idea of a letter depends on the locale of the server.
 */
final class Words {
    private static final int LONGEST = 60;
    private static final int MOST = 60;

    private Words() {}

    /** As PostgreSQL reads a tsvector. */
    static String of(DictionaryRow row) {
        var words = new LinkedHashSet<String>();
        add(words, row.code());
        words(words, row.code());
        words(words, row.name());
        row.synonyms().forEach(synonym -> words(words, synonym));
        var vector = new StringJoiner(" ");
        words.stream().limit(MOST).forEach(word -> vector.add("'" + word + "'"));
        return vector.toString();
    }

    /** A tsquery for rows that have a word beginning with each of the words asked; empty when there is none. */
    static String query(String asked) {
        var query = new StringJoiner(" & ");
        for (var part : asked.strip().split("\\s+")) {
            var whole = normal(part);
            var words = new LinkedHashSet<String>();
            words(words, part);
            if (!words.isEmpty()) {
                query.add(words.equals(Set.of(whole))
                        ? prefix(whole)
                        : "(" + prefix(whole) + " | (" + String.join(" & ", words.stream().map(Words::prefix).toList())
                                + "))");
            }
        }
        return query.toString();
    }

    /** A tsquery for rows that share a word of some length with the text; empty when there is none. */
    static String anyOf(String text) {
        var words = new LinkedHashSet<String>();
        words(words, text);
        return String.join(" | ", words.stream().filter(word -> word.length() > 3)
                .map(word -> prefix(word.substring(0, Math.max(4, word.length() - 2)))).toList());
    }

    static List<String> split(String text) {
        var words = new LinkedHashSet<String>();
        words(words, text);
        return List.copyOf(words);
    }

    private static String prefix(String word) {
        return "'" + word + "':*";
    }

    /** Letters and digits make words; character by character, because a load asks this of millions of rows. */
    private static void words(Set<String> to, String text) {
        var word = new StringBuilder();
        for (int i = 0; i < text.length();) {
            int point = text.codePointAt(i);
            if (letterOrNumber(point)) {
                word.appendCodePoint(plain(point));
            } else {
                end(to, word);
            }
            i += Character.charCount(point);
        }
        end(to, word);
    }

    private static void end(Set<String> to, StringBuilder word) {
        if (!word.isEmpty()) {
            to.add(word.substring(0, Math.min(LONGEST, word.length())));
            word.setLength(0);
        }
    }

    private static void add(Set<String> to, String word) {
        var normal = normal(word);
        if (!normal.isEmpty()) {
            to.add(normal);
        }
    }

    /** With its points and dashes, without what a tsvector gives a meaning to. */
    private static String normal(String word) {
        var bare = new StringBuilder();
        word.codePoints().filter(point -> "'\\".indexOf(point) < 0 && !Character.isWhitespace(point)
                && !Character.isISOControl(point)).forEach(point -> bare.appendCodePoint(plain(point)));
        return bare.substring(0, Math.min(LONGEST, bare.length()));
    }

    private static int plain(int point) {
        int lower = Character.toLowerCase(point);
        return lower == 'ё' ? 'е' : lower;
    }

    private static boolean letterOrNumber(int point) {
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
