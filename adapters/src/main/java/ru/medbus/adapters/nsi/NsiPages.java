package ru.medbus.adapters.nsi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.medbus.schemas.nsi.NsiField;
import ru.medbus.schemas.nsi.NsiPage;
import ru.medbus.schemas.nsi.NsiPassport;

/**
 * Brings all pages of a version into one file and makes sure that they are one version: every page whole, none twice,
 * none missing, with the passport's columns and number of rows. One page is in memory at a time.
 */
@Component
public class NsiPages {
    private static final JsonFactory JSON = new JsonFactory();

    private final NsiClient client;
    private final NsiProperties properties;

    public NsiPages(NsiClient client, NsiProperties properties) {
        this.client = client;
        this.properties = properties;
    }

    /**
     * Writes the rows as a JSON that {@link NsiFile} reads.
     *
     * @param progress told the rows so far, after every page
     * @throws UnreadableFileException the pages are not one whole version; says which and why
     */
    public void fetch(NsiPassport passport, Path to, IntConsumer progress) {
        try (var json = JSON.createGenerator(Files.newBufferedWriter(to))) {
            json.writeStartArray();
            new Fetching(passport, json, progress).all();
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Fetching {
        private final NsiPassport passport;
        private final JsonGenerator json;
        private final IntConsumer progress;
        private final Set<String> columns;
        private final Map<List<Map<String, String>>, Integer> firstRows = new HashMap<>();
        private int rows;

        Fetching(NsiPassport passport, JsonGenerator json, IntConsumer progress) {
            this.passport = passport;
            this.json = json;
            this.progress = progress;
            this.columns = passport.fields().stream().map(NsiField::field).collect(Collectors.toSet());
        }

        void all() throws IOException {
            for (int page = 1; rows < passport.rowsCount(); page++) {
                var answer = client.data(passport.oid(), passport.version(), page);
                check(answer, page);
                for (var row : answer.rows()) {
                    write(row, page);
                }
                rows += answer.rows().size();
                progress.accept(rows);
            }
        }

        private void check(NsiPage answer, int page) {
            if (answer.total() != passport.rowsCount()) {
                throw wrong("страница " + page + " говорит о " + answer.total() + " строках, а паспорт о "
                        + passport.rowsCount() + ": версию меняют во время загрузки или паспорт не верен");
            }
            int expected = Math.min(properties.pageSize(), passport.rowsCount() - rows);
            if (answer.rows().size() != expected) {
                throw wrong("страница " + page + " пришла не целой: строк " + answer.rows().size() + " вместо "
                        + expected);
            }
            var before = firstRows.putIfAbsent(List.copyOf(answer.rows().subList(0, Math.min(2, expected))), page);
            if (before != null) {
                throw wrong("страница " + page + " повторяет страницу " + before);
            }
        }

        private void write(Map<String, String> row, int page) throws IOException {
            json.writeStartObject();
            for (var cell : row.entrySet()) {
                if (!columns.contains(cell.getKey())) {
                    throw wrong("на странице " + page + " есть столбец " + cell.getKey() + ", которого нет в паспорте");
                }
                json.writeStringField(cell.getKey(), cell.getValue());
            }
            json.writeEndObject();
        }

        private UnreadableFileException wrong(String what) {
            return new UnreadableFileException("Справочник " + passport.oid() + " версии " + passport.version() + ": "
                    + what + ". Загруженное не тронуто, повторите загрузку позже.");
        }
    }
}
