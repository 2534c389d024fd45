package ru.medbus.simulators.nsi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Answers in the shape of the real ones. */
final class NsiAnswers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private NsiAnswers() {}

    static ObjectNode refused(String text) {
        return JSON.createObjectNode().put("result", "ERROR").put("resultText", text).put("resultCode", "SIMULATOR");
    }

    static ObjectNode ok() {
        return JSON.createObjectNode().put("result", "OK").putNull("resultText").putNull("resultCode");
    }

    static ObjectNode data(int total, List<Map<String, String>> rows) {
        var answer = ok().put("total", total);
        var list = answer.putArray("list");
        rows.forEach(row -> {
            var cells = list.addArray();
            row.forEach((column, value) -> cells.addObject().put("column", column).put("value", value));
        });
        return answer;
    }

    static ObjectNode versions(List<Published> versions, int page, int size) {
        var answer = ok().put("total", versions.size());
        var list = answer.putArray("list");
        slice(versions.reversed(), page, size).forEach(version -> list.addObject().put("version", version.version())
                .put("createDate", version.passport().path("createDate").asText())
                .put("publishDate", version.publishedAt())
                .put("lastUpdate", version.passport().path("lastUpdate").asText())
                .put("releaseNotes", version.passport().path("releaseNotes").asText())
                .put("archive", false).set("passport", version.passport()));
        return answer;
    }

    static ObjectNode comparison(Published from, Published to, int page, int size) {
        var answer = ok();
        var fields = answer.putArray("fields");
        to.columns().stream().filter(column -> !from.columns().contains(column)).forEach(column -> fields.addObject()
                .put("operation", "INSERT").putObject("field").put("Name", column));
        from.columns().stream().filter(column -> !to.columns().contains(column)).forEach(column -> fields.addObject()
                .put("operation", "DELETE").putObject("field").put("Name", column));
        answer.putArray("keys");
        var changes = changes(from, to);
        var data = answer.putObject("data").put("total", changes.size());
        var list = data.putArray("list");
        slice(changes, page, size).forEach(row -> {
            var object = list.addObject();
            row.forEach(object::put);
        });
        return answer;
    }

    private static List<Map<String, String>> changes(Published from, Published to) {
        var before = new LinkedHashMap<String, Map<String, String>>();
        from.rows().forEach(row -> before.put(row.get(from.primary()), row));
        var changes = new ArrayList<Map<String, String>>();
        to.rows().forEach(row -> {
            var old = before.remove(row.get(to.primary()));
            if (!Objects.equals(old, row)) {
                changes.add(marked(row, old == null ? "INSERT" : "UPDATE"));
            }
        });
        before.values().forEach(row -> changes.add(marked(row, "DELETE")));
        return changes;
    }

    private static Map<String, String> marked(Map<String, String> row, String operation) {
        var marked = new HashMap<>(row);
        marked.put("operation", operation);
        return marked;
    }

    static <T> List<T> slice(List<T> all, int page, int size) {
        int from = Math.min(all.size(), (page - 1) * size);
        return all.subList(from, Math.min(all.size(), from + size));
    }
}
