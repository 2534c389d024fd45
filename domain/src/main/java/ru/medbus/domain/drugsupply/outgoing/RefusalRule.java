package ru.medbus.domain.drugsupply.outgoing;

import java.util.Locale;

/**
 * Which field of a form a refusal is about.
 *
 * @param document 141, 148 or 140; empty for any
 * @param pattern  part of the refusal's code, place or words, in any case
 * @param field    of the form; empty when it is about the whole
 * @param advice   what to do, shown beside the field
 * @param rank     the lowest that fits decides
 */
public record RefusalRule(long id, String document, String pattern, RefusedField field, String advice, int rank,
        int revision) {

    boolean fits(String kind, String words) {
        return (document.isEmpty() || document.equals(kind))
                && words.toLowerCase(Locale.ROOT).contains(pattern.toLowerCase(Locale.ROOT));
    }
}
