package ru.medbus.simulators.nsi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The own small set, {@code own.txt}: a version begins with {@code # oid;version;short name;full name}, the next line
 * names its columns as {@code NAME:TYPE[:KEY]}, the others are its rows. A slice of a federal dictionary has the version
 * 0.1, which no document names.
 */
final class OwnSet {
    private static final ObjectMapper JSON = new ObjectMapper();

    private OwnSet() {}

    static List<Published> versions() {
        var found = new ArrayList<Published>();
        String[] head = null;
        var lines = new ArrayList<String>();
        for (var line : lines()) {
            if (line.startsWith("# ")) {
                if (head != null) {
                    found.add(version(head, lines));
                }
                head = line.substring(2).split(";");
                lines.clear();
            } else if (!line.isBlank()) {
                lines.add(line);
            }
        }
        found.add(version(head, lines));
        return found;
    }

    /** A version made of its parts. */
    static Published version(String[] head, List<String> lines) {
        var columns = lines.getFirst().split(";");
        var rows = lines.stream().skip(1).map(line -> row(columns, line.split(";", -1))).toList();
        return new Published(passport(head, columns, rows.size()), rows);
    }

    /** A big one, see {@link GeneratedRows}. */
    static Published generated(String[] head, int rows) {
        return new Published(passport(head, GeneratedRows.COLUMNS.split(";"), rows), new GeneratedRows(rows));
    }

    private static Map<String, String> row(String[] columns, String[] cells) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i].split(":")[0], cells[i].isEmpty() ? null : cells[i]);
        }
        return row;
    }

    private static ObjectNode passport(String[] head, String[] columns, int rows) {
        var passport = JSON.createObjectNode().put("result", "OK").putNull("resultText").putNull("resultCode")
                .put("identifier", "OWN" + head[0].replaceAll("\\D", "")).put("oid", head[0]).put("version", head[1])
                .put("rowsCount", rows).put("createDate", "01.01.2026 00:00").put("publishDate", published(head[1]))
                .put("lastUpdate", published(head[1])).put("fullName", head[3]).put("shortName", head[2])
                .put("description", "Набор имитатора").put("releaseNotes", "")
                .put("hierarchical", String.join(";", columns).contains(":FOREIGN")).put("archive", false);
        var fields = passport.putArray("fields");
        var keys = passport.putArray("keys");
        for (var column : columns) {
            var parts = column.split(":");
            fields.addObject().put("field", parts[0]).put("dataType", parts[1]).put("alias", parts[0])
                    .put("description", "");
            if (parts.length > 2) {
                keys.addObject().put("field", parts[0]).put("type", parts[2]);
            }
        }
        passport.putArray("codes").addObject().put("value", head[0]).put("type", "TYPE_PRIMARY");
        return passport;
    }

    /** Later versions are published later. */
    private static String published(String version) {
        int minutes = Integer.parseInt(version.substring(version.indexOf('.') + 1)) % 1440;
        return "01.0%d.2026 %02d:%02d".formatted(1 + Integer.parseInt(version.split("\\.")[0]) % 9, minutes / 60,
                minutes % 60);
    }

    private static List<String> lines() {
        try (var lines = new BufferedReader(
                new InputStreamReader(OwnSet.class.getResourceAsStream("own.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
