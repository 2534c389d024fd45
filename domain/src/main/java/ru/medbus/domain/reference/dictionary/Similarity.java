package ru.medbus.domain.reference.dictionary;

import java.util.HashSet;
import java.util.Set;

/**
 * How alike two names are, 0 to 1: trigrams that their words share, as pg_trgm counts them. Counted here, because there
 * a letter is what the server's locale says.
 */
final class Similarity {
    /** From here on a person is likely to agree. */
    static final double ALIKE = 0.3;

    private Similarity() {}

    static double of(String first, String second) {
        var a = trigrams(first);
        var b = trigrams(second);
        var shared = new HashSet<>(a);
        shared.retainAll(b);
        int all = a.size() + b.size() - shared.size();
        return all == 0 ? 0 : (double) shared.size() / all;
    }

    private static Set<String> trigrams(String text) {
        var trigrams = new HashSet<String>();
        for (var word : Words.split(text)) {
            var padded = "  " + word + " ";
            for (int i = 0; i + 3 <= padded.length(); i++) {
                trigrams.add(padded.substring(i, i + 3));
            }
        }
        return trigrams;
    }
}
