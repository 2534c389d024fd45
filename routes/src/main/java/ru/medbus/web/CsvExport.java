package ru.medbus.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A list as a file for a spreadsheet: UTF-8 with a mark, semicolons, every cell quoted. A cell that a spreadsheet would
 * take for a formula gets an apostrophe before it.
 */
public final class CsvExport implements AutoCloseable {
    private final Writer out;

    private CsvExport(Writer out) {
        this.out = out;
    }

    /** Begins the answer; rows follow as they come, whatever their number. */
    public static CsvExport to(HttpServletResponse response, String fileName, List<String> heads) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
        var export = new CsvExport(response.getWriter());
        export.out.write('\uFEFF');
        export.row(heads);
        return export;
    }

    public void row(List<String> cells) {
        try {
            out.write(String.join(";", cells.stream().map(CsvExport::cell).toList()));
            out.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }

    private static String cell(String value) {
        var harmless = value.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + value : value;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
