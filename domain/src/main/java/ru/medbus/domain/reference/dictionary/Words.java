package ru.medbus.domain.reference.dictionary;

import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;

/**
 * Words by which a row is found, and what is asked in the same spelling: lower case, ё as е. Made here and not by
 * PostgreSQL, whose idea of a letter depends on the locale of the server.
 */
final class Words {
    /**
     * Letters of a word that are indexed. A word in full is mostly one row's alone, a number above all, and an index of as
     * many words as rows takes longer to build than all else of a load.
     */
    static final int STEM = 4;
    private static final int LONGEST = 60;
    private static final int MOST = 60;

    private Words() {}

    static Set<String> of(DictionaryRow row) {
        var words = new LinkedHashSet<String>();
        add(words, row.code());
        words(words, row.code());
        words(words, row.name());
        for (var synonym : row.synonyms()) {
            words(words, synonym);
        }
        return words.size() <= MOST ? words : words.stream().limit(MOST).collect(toCollection(LinkedHashSet::new));
    }

    /** The beginnings that are indexed. */
    static Set<String> stems(Set<String> words) {
        var stems = new LinkedHashSet<String>();
        for (var word : words) {
            stems.add(stem(word));
        }
        return stems;
    }

    /** For rows that have a word beginning with each of the words asked; empty when there is none. */
    static WordQuery query(String asked) {
        return new WordQuery(query(asked, Words::prefix), query(asked, Words::stemPrefix));
    }

    private static String query(String asked, UnaryOperator<String> beginning) {
        var query = new StringJoiner(" & ");
        for (var part : asked.strip().split("\\s+")) {
            var whole = normal(part);
            var words = new LinkedHashSet<String>();
            words(words, part);
            if (!words.isEmpty()) {
                query.add(words.equals(Set.of(whole))
                        ? beginning.apply(whole)
                        : "(" + beginning.apply(whole) + " | ("
                                + String.join(" & ", words.stream().map(beginning).toList()) + "))");
            }
        }
        return query.toString();
    }

    /** For rows that share a word of some length with the text; empty when there is none. */
    static WordQuery anyOf(String text) {
        var words = new LinkedHashSet<String>();
        words(words, text);
        var beginnings = words.stream().filter(word -> word.length() > STEM - 1)
                .map(word -> word.substring(0, Math.max(STEM, word.length() - 2))).toList();
        return new WordQuery(String.join(" | ", beginnings.stream().map(Words::prefix).toList()),
                String.join(" | ", beginnings.stream().map(Words::stemPrefix).toList()));
    }

    static List<String> split(String text) {
        var words = new LinkedHashSet<String>();
        words(words, text);
        return List.copyOf(words);
    }

    private static String prefix(String word) {
        return "'" + word + "':*";
    }

    /** All words that begin so have this stem, or one that begins so. */
    private static String stemPrefix(String word) {
        var stem = stem(word);
        return stem.codePointCount(0, stem.length()) < STEM ? prefix(stem) : "'" + stem + "'";
    }

    private static String stem(String word) {
        return word.length() <= STEM || word.codePointCount(0, word.length()) <= STEM
                ? word
                : word.substring(0, word.offsetByCodePoints(0, STEM));
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
