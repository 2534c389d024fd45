package ru.medbus.domain.reference.dictionary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a version.
 *
 * @param key      unique within the version (PRIMARY of the passport)
 * @param code     what documents carry; empty for headings (classes and blocks of МКБ-10)
 * @param parent   key of the row above
 * @param from     first day of validity
 * @param to       last day of validity; {@link #NEVER} when it is not valid and no day is known
 * @param synonyms other names, found by the type-ahead
 * @param cells    all columns as published, empty ones left out
 */
public record DictionaryRow(String key, String code, String name, Optional<String> parent, Optional<LocalDate> from,
        Optional<LocalDate> to, List<String> synonyms, Map<String, String> cells) {
    public static final LocalDate NEVER = LocalDate.of(1, 1, 1);
}
