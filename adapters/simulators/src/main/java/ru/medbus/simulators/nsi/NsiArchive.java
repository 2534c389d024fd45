package ru.medbus.simulators.nsi;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files of a version in a ZIP, written row by row. Of the real ones only the CSV is known (semicolons); XML and JSON are
 * guessed.
 */
final class NsiArchive {
    private static final ObjectMapper JSON = new ObjectMapper();

    private NsiArchive() {}

    static void write(Published version, String format, OutputStream to) throws IOException {
        var name = version.oid() + "_" + version.version() + "." + format.toLowerCase(Locale.ROOT);
        zip(name, StandardCharsets.UTF_8, to, content -> {
            switch (format.toUpperCase(Locale.ROOT)) {
                case "CSV" -> csv(version, content);
                case "XML" -> xml(version, "record", "UTF-8", content);
                default -> json(version, content);
            }
        });
    }

    /** As НСИ ФФОМС packs it: windows-1251. */
    static void writeFfoms(Published version, OutputStream to) throws IOException {
        zip(version.oid() + ".XML", Charset.forName("windows-1251"), to,
                content -> xml(version, "zap", "windows-1251", content));
    }

    @FunctionalInterface
    private interface Content {
        void write(Writer to) throws IOException;
    }

    private static void zip(String name, Charset charset, OutputStream to, Content content) throws IOException {
        var zip = new ZipOutputStream(to);
        zip.putNextEntry(new ZipEntry(name));
        var writer = new BufferedWriter(new OutputStreamWriter(zip, charset));
        content.write(writer);
        writer.flush();
        zip.closeEntry();
        zip.finish();
    }

    private static void json(Published version, Writer to) throws IOException {
        try (var json = JSON.createGenerator(to).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            json.writeObjectField("passport", version.passport());
            json.writeArrayFieldStart("records");
            for (var row : version.rows()) {
                json.writeObject(row);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void csv(Published version, Writer to) throws IOException {
        var columns = version.columns();
        to.append(String.join(";", columns)).append("\r\n");
        for (var row : version.rows()) {
            to.append(String.join(";", columns.stream().map(column -> cell(row.get(column))).toList()))
                    .append("\r\n");
        }
    }

    private static String cell(String value) {
        return value == null ? "" : '"' + value.replace("\"", "\"\"") + '"';
    }

    private static void xml(Published version, String element, String encoding, Writer to) throws IOException {
        to.append("<?xml version=\"1.0\" encoding=\"").append(encoding).append("\"?>\n<packet><zglv><type>")
                .append(version.oid()).append("</type><version>").append(version.version())
                .append("</version></zglv>\n");
        for (var row : version.rows()) {
            to.append('<').append(element).append('>');
            for (var cell : row.entrySet()) {
                element(cell, to);
            }
            to.append("</").append(element).append(">\n");
        }
        to.append("</packet>\n");
    }

    private static void element(Map.Entry<String, String> cell, Writer to) throws IOException {
        if (cell.getValue() != null) {
            to.append('<').append(cell.getKey()).append('>').append(escaped(cell.getValue())).append("</")
                    .append(cell.getKey()).append('>');
        }
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
