package ru.medbus.domain.journal;

import java.util.ArrayList;
import java.util.List;

/** One search box for every key: which kinds a typed text may be. */
final class KeyCandidates {
    private static final int SNILS_DIGITS = 11;
    private static final int ENP_DIGITS = 16;
    /** People type and paste numbers with spaces of all kinds, hyphens, dashes and dots. */
    private static final String SEPARATORS = "[\\s\\u00a0\\u2007\\u2009\\u202f\\p{Pd}\\u2212._]";

    private KeyCandidates() {}

    static List<BusinessKey> of(String typed) {
        var text = typed.strip();
        var digits = text.replaceAll(SEPARATORS, "");
        var keys = new ArrayList<BusinessKey>();
        for (var kind : KeyKind.values()) {
            switch (kind) {
                case SNILS -> addNumber(keys, kind, digits, SNILS_DIGITS);
                case ENP -> addNumber(keys, kind, digits, ENP_DIGITS);
                default -> keys.add(new BusinessKey(kind, text));
            }
        }
        return keys;
    }

    private static void addNumber(List<BusinessKey> keys, KeyKind kind, String digits, int length) {
        if (digits.length() == length && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            keys.add(new BusinessKey(kind, digits));
        }
    }
}
