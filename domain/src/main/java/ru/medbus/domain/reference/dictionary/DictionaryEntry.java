package ru.medbus.domain.reference.dictionary;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A stored row.
 *
 * @param n     place within the version
 * @param cells column → value, empty ones left out
 */
public record DictionaryEntry(int n, String key, String code, String name, Optional<LocalDate> from,
        Optional<LocalDate> to, Map<String, String> cells) {

    public boolean validOn(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true) && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
