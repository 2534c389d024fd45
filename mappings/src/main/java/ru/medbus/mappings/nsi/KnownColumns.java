package ru.medbus.mappings.nsi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Columns of code and name that a passport does not tell: {@code columns.csv}. Empty: as the passport says. */
record KnownColumns(String oid, String code, String name) {
    private static final Map<String, KnownColumns> ALL = load();

    static KnownColumns of(String oid) {
        return ALL.getOrDefault(oid, new KnownColumns(oid, "", ""));
    }

    private static Map<String, KnownColumns> load() {
        try (var lines = new BufferedReader(new InputStreamReader(
                KnownColumns.class.getResourceAsStream("columns.csv"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(";", 3))
                    .map(cells -> new KnownColumns(cells[0], cells[1], cells[2]))
                    .collect(Collectors.toUnmodifiableMap(KnownColumns::oid, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
