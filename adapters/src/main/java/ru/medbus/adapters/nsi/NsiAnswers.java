package ru.medbus.adapters.nsi;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.medbus.adapters.kit.RemoteException;
import ru.medbus.schemas.nsi.NsiComparison;
import ru.medbus.schemas.nsi.NsiPage;
import ru.medbus.schemas.nsi.NsiPassport;
import ru.medbus.schemas.nsi.NsiVersions;

/** Answers of the portal: read, and passed only with {@code "result": "OK"}, because an error may come under HTTP 200. */
final class NsiAnswers {
    private static final ObjectMapper JSON = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final String OK = "OK";

    private NsiAnswers() {}

    static NsiPassport passport(byte[] answer) {
        var passport = read(answer, NsiPassport.class);
        succeed(passport.result(), passport.resultCode(), passport.resultText());
        return passport;
    }

    static NsiVersions versions(byte[] answer) {
        var versions = read(answer, NsiVersions.class);
        succeed(versions.result(), versions.resultCode(), versions.resultText());
        return versions;
    }

    static NsiComparison comparison(byte[] answer) {
        var comparison = read(answer, NsiComparison.class);
        succeed(comparison.result(), comparison.resultCode(), comparison.resultText());
        return comparison;
    }

    static List<String> names(byte[] answer) {
        try {
            return JSON.readValue(answer, new TypeReference<List<String>>() {
            });
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Read token by token: a page is most of what the portal ever sends. */
    static NsiPage page(byte[] answer) {
        try (var json = JSON.createParser(answer)) {
            var page = page(json);
            succeed(page.result(), page.resultCode(), page.resultText());
            return page;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static NsiPage page(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("not an object");
        }
        String result = null;
        String text = null;
        String code = null;
        int total = -1;
        List<Map<String, String>> rows = List.of();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            json.nextToken();
            switch (name) {
                case "result" -> result = json.getValueAsString();
                case "resultText" -> text = json.getValueAsString();
                case "resultCode" -> code = json.getValueAsString();
                case "total" -> total = json.getIntValue();
                case "list" -> rows = rows(json);
                default -> json.skipChildren();
            }
        }
        return new NsiPage(result, text, code, total, rows);
    }

    private static List<Map<String, String>> rows(JsonParser json) throws IOException {
        var rows = new ArrayList<Map<String, String>>();
        while (json.nextToken() == JsonToken.START_ARRAY) {
            rows.add(cells(json));
        }
        return rows;
    }

    /** From behind the start of a row to its end. */
    static Map<String, String> cells(JsonParser json) throws IOException {
        var cells = new LinkedHashMap<String, String>();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            String column = null;
            String value = null;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "column" -> column = json.getValueAsString();
                    case "value" -> value = json.getValueAsString();
                    default -> json.skipChildren();
                }
            }
            if (column == null) {
                throw new IOException("a cell without its column");
            }
            if (value != null) {
                cells.put(column, value);
            }
        }
        return cells;
    }

    private static <T> T read(byte[] answer, Class<T> type) {
        try {
            return JSON.readValue(answer, type);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static void succeed(String result, String code, String text) {
        if (!OK.equals(result)) {
            throw new RemoteException.Rejected(NsiClient.SYSTEM, code == null ? String.valueOf(result) : code,
                    "Портал НСИ отказал: " + (text == null ? "без пояснений" : text));
        }
    }

    private static RemoteException unreadable(IOException why) {
        return new RemoteException.Rejected(NsiClient.SYSTEM, "UNREADABLE",
                "Ответ портала НСИ не разобран как JSON в UTF-8: " + place(why)
                        + ". Повторите позже; если не поможет, сообщите в поддержку портала.");
    }

    private static String place(IOException why) {
        return why instanceof JsonProcessingException json && json.getLocation() != null
                ? "строка " + json.getLocation().getLineNr() + ", знак " + json.getLocation().getColumnNr()
                : "разметка нарушена";
    }
}
