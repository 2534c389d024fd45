package ru.medbus.mappings.nsi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.medbus.domain.reference.dictionary.DictionaryRow;
import ru.medbus.domain.reference.dictionary.DictionarySettings;
import ru.medbus.mappings.semd.OfficialSet;
import ru.medbus.schemas.nsi.NsiPassport;

/** Answers of the real portal, where they are at hand: every dictionary of theirs makes sense. */
class RealAnswersTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void everyDictionaryHasUniqueKeysCodesAndNames() throws IOException {
        int seen = 0;
        for (var file : files()) {
            var rows = rows(file);
            assertThat(rows).as(file.toString()).isNotEmpty().extracting(DictionaryRow::key).doesNotHaveDuplicates()
                    .doesNotContain("");
            assertThat(rows).as(file.toString()).extracting(DictionaryRow::code).doesNotContain("");
            assertThat(rows).as(file.toString()).extracting(DictionaryRow::name).doesNotContain("");
            seen++;
        }
        assertThat(seen).isGreaterThan(30);
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(OfficialSet.of("nsi/raw"))) {
            return files.filter(file -> file.toString().endsWith("_part1.json")).sorted().toList();
        }
    }

    private static List<DictionaryRow> rows(Path part) throws IOException {
        var passport = JSON.readValue(Path.of(part.toString().replace("_part1", "_passport")).toFile(),
                NsiPassport.class);
        var layout = Layout.of(passport, DictionarySettings.USUAL);
        var rows = new ArrayList<DictionaryRow>();
        for (JsonNode row : JSON.readTree(part.toFile()).path("list")) {
            var cells = new LinkedHashMap<String, String>();
            row.forEach(cell -> {
                if (cell.path("value").isTextual()) {
                    cells.put(cell.path("column").asText(), cell.path("value").asText());
                }
            });
            rows.add(RowFromNsi.toRow(layout, cells));
        }
        return rows;
    }
}
