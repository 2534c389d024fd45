package ru.medbus.simulators.nsi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers of the real portal, kept as files. A passport whose rows are not all there is left out. */
final class RawAnswers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSPORT = "_passport.json";

    private RawAnswers() {}

    static List<Published> in(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(PASSPORT)).sorted()
                    .map(RawAnswers::read)
                    .filter(version -> version.rows().size() == version.passport().path("rowsCount").asInt()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Published read(Path passport) {
        var name = passport.getFileName().toString();
        var stem = name.substring(0, name.length() - PASSPORT.length());
        var rows = new ArrayList<Map<String, String>>();
        for (int part = 1; Files.exists(passport.resolveSibling(stem + "_part" + part + ".json")); part++) {
            json(passport.resolveSibling(stem + "_part" + part + ".json")).path("list").forEach(row -> {
                var cells = new LinkedHashMap<String, String>();
                row.forEach(cell -> cells.put(cell.path("column").asText(), cell.path("value").textValue()));
                rows.add(cells);
            });
        }
        return new Published((ObjectNode) json(passport), rows);
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
