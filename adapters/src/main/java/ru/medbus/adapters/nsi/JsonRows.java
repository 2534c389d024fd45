package ru.medbus.adapters.nsi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Rows of a JSON: an array of objects {@code {"ID": "1"}} or of arrays of cells {@code [{"column": …, "value": …}]}, bare
 * or under {@code list}, {@code records}, {@code rows} or {@code data}. How the portal's own file is built is unverified.
 */
final class JsonRows {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonRows() {}

    static void read(InputStream content, String file, RowSink to) throws IOException {
        try (var json = JSON.createParser(content)) {
            if (!toRows(json)) {
                throw new UnreadableFileException("Файл «" + file
                        + "»: в нём нет массива строк (list, records, rows, data). Проверьте, тот ли это файл.");
            }
            rows(json, to);
        } catch (JsonProcessingException e) {
            throw new UnreadableFileException("Файл «" + file + "» не разобран как JSON в UTF-8: строка "
                    + e.getLocation().getLineNr() + ", знак " + e.getLocation().getColumnNr()
                    + ". Он оборван, повреждён или в другой кодировке: получите его заново.");
        }
    }

    /** To the start of the array of rows. */
    private static boolean toRows(JsonParser json) throws IOException {
        var first = json.nextToken();
        if (first == JsonToken.START_ARRAY) {
            return true;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            var value = json.nextToken();
            switch (name) {
                case "list", "records", "rows", "data" -> {
                    if (value == JsonToken.START_ARRAY) {
                        return true;
                    }
                }
                default -> json.skipChildren();
            }
        }
        return false;
    }

    private static void rows(JsonParser json, RowSink to) throws IOException {
        for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            switch (token) {
                case START_OBJECT -> to.take(object(json));
                case START_ARRAY -> to.take(NsiAnswers.cells(json));
                case null -> throw new JsonEOFException(json, null, "cut");
                default -> throw new JsonParseException(json, "not a row");
            }
        }
    }

    private static Map<String, String> object(JsonParser json) throws IOException {
        var row = new LinkedHashMap<String, String>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            json.nextToken();
            var value = json.getValueAsString();
            if (value != null && !value.isEmpty()) {
                row.put(name, value);
            } else {
                json.skipChildren();
            }
        }
        return row;
    }
}
