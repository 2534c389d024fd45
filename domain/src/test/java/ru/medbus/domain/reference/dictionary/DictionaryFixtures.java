package ru.medbus.domain.reference.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Small dictionaries, each under an OID of its own. */
final class DictionaryFixtures {
    private static final AtomicInteger NUMBERS = new AtomicInteger(7000);

    private DictionaryFixtures() {}

    static String oid() {
        return "1.2.643.5.1.13.13.99.2." + NUMBERS.incrementAndGet();
    }

    static DictionaryRow row(String key, String code, String name, String... synonyms) {
        return new DictionaryRow(key, code, name, Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(synonyms), Map.of("ID", key, "CODE", code, "NAME", name));
    }

    static List<DictionaryRow> rows(int count) {
        return new ArrayList<>(IntStream.rangeClosed(1, count).mapToObj(i -> row("" + i, "K" + i, "Строка " + i))
                .toList());
    }

    static VersionDraft draft(String oid, String version, int expected) {
        return new VersionDraft(oid, version, OptionalInt.of(expected), "01.02.2026 00:00",
                List.of(new DictionaryColumn("ID", "INTEGER", "Ключ")), "", "портал", "admin");
    }

    static RowSource from(List<DictionaryRow> rows) {
        return rows::forEach;
    }
}
