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
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.medbus.schemas.nsi.NsiField;
import ru.medbus.schemas.nsi.NsiPassport;

/**
 * Brings all parts of a version into one file over SOAP. Nobody says how many rows there are, so what can be known is made
 * sure of: no part is empty, none comes twice, every column is one of the structure's.
 */
@Component
public class NsiParts {
    private static final JsonFactory JSON = new JsonFactory();

    private final NsiSoapClient client;

    public NsiParts(NsiSoapClient client) {
        this.client = client;
    }

    /** Is told of every part that has come. */
    @FunctionalInterface
    public interface Progress {
        void come(int part, int of);
    }

    /**
     * Writes the rows as a JSON that {@link NsiFile} reads.
     *
     * @throws UnreadableFileException the parts are not one whole version; says which and why
     */
    public void fetch(NsiPassport passport, Path to, Progress progress) {
        var columns = passport.fields().stream().map(NsiField::field).collect(Collectors.toSet());
        try (var json = JSON.createGenerator(Files.newBufferedWriter(to))) {
            json.writeStartArray();
            fetch(passport, columns, json, progress);
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fetch(NsiPassport passport, Set<String> columns, JsonGenerator json, Progress progress)
            throws IOException {
        var firstRows = new HashMap<List<Map<String, String>>, Integer>();
        int parts = client.parts(passport.oid(), passport.version());
        for (int part = 1; part <= parts; part++) {
            var rows = client.part(passport.oid(), passport.version(), part);
            if (rows.isEmpty()) {
                throw wrong(passport, "часть " + part + " из " + parts + " пуста");
            }
            var before = firstRows.putIfAbsent(List.copyOf(rows.subList(0, Math.min(2, rows.size()))), part);
            if (before != null) {
                throw wrong(passport, "часть " + part + " повторяет часть " + before);
            }
            for (var row : rows) {
                write(passport, columns, json, row, part);
            }
            progress.come(part, parts);
        }
    }

    private static void write(NsiPassport passport, Set<String> columns, JsonGenerator json, Map<String, String> row,
            int part) throws IOException {
        json.writeStartObject();
        for (var cell : row.entrySet()) {
            if (!columns.contains(cell.getKey())) {
                throw wrong(passport, "в части " + part + " есть столбец " + cell.getKey()
                        + ", которого нет в структуре справочника");
            }
            json.writeStringField(cell.getKey(), cell.getValue());
        }
        json.writeEndObject();
    }

    private static UnreadableFileException wrong(NsiPassport passport, String what) {
        return new UnreadableFileException("Справочник " + passport.oid() + " версии " + passport.version() + ", SOAP: "
                + what + ". Загруженное не тронуто, повторите загрузку позже.");
    }
}
