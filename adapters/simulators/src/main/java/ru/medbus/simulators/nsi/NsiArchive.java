package ru.medbus.simulators.nsi;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of a version in a ZIP. Of the real ones only the CSV is known (semicolons); XML and JSON are guessed. */
final class NsiArchive {
    private static final ObjectMapper JSON = new ObjectMapper();

    private NsiArchive() {}

    static byte[] zip(Published version, String format) {
        var name = version.oid() + "_" + version.version() + "." + format.toLowerCase(Locale.ROOT);
        return zip(name, switch (format.toUpperCase(Locale.ROOT)) {
            case "CSV" -> csv(version).getBytes(StandardCharsets.UTF_8);
            case "XML" -> xml(version, "record").getBytes(StandardCharsets.UTF_8);
            default -> json(version);
        });
    }

    /** As НСИ ФФОМС packs it: windows-1251. */
    static byte[] ffoms(Published version) {
        return zip(version.oid() + ".XML", xml(version, "zap").replace("UTF-8", "windows-1251")
                .getBytes(Charset.forName("windows-1251")));
    }

    private static byte[] zip(String name, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] json(Published version) {
        var root = JSON.createObjectNode();
        root.set("passport", version.passport());
        var records = root.putArray("records");
        version.rows().forEach(row -> {
            var record = records.addObject();
            row.forEach(record::put);
        });
        return root.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String csv(Published version) {
        var text = new StringBuilder(String.join(";", version.columns())).append("\r\n");
        version.rows().forEach(row -> text.append(String.join(";", version.columns().stream()
                .map(column -> cell(row.get(column))).toList())).append("\r\n"));
        return text.toString();
    }

    private static String cell(String value) {
        return value == null ? "" : '"' + value.replace("\"", "\"\"") + '"';
    }

    private static String xml(Published version, String element) {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<packet><zglv><type>")
                .append(version.oid()).append("</type><version>").append(version.version())
                .append("</version></zglv>\n");
        version.rows().forEach(row -> {
            text.append('<').append(element).append('>');
            row.forEach((column, value) -> {
                if (value != null) {
                    text.append('<').append(column).append('>').append(escaped(value)).append("</").append(column)
                            .append('>');
                }
            });
            text.append("</").append(element).append(">\n");
        });
        return text.append("</packet>\n").toString();
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
