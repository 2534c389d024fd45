package ru.medbus.web.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table as a spreadsheet: a title, heads that stay in sight, rows. Text stays text: no cell becomes a formula. */
public final class Xlsx {
    private Xlsx() {}

    /**
     * One sheet.
     *
     * @param title name of the sheet, 31 characters at most are kept
     * @param rows  cells are text, numbers, days or {@code null}
     */
    public static byte[] of(String title, List<String> heads, Stream<List<?>> rows) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "medbus", "1.0")) {
            var sheet = book.newWorksheet(title.length() > 31 ? title.substring(0, 31) : title);
            for (int i = 0; i < heads.size(); i++) {
                sheet.value(0, i, heads.get(i));
            }
            sheet.range(0, 0, 0, Math.max(0, heads.size() - 1)).style().bold().wrapText(true).set();
            sheet.freezePane(0, 1);
            var number = new int[1];
            rows.forEachOrdered(row -> write(sheet, ++number[0], row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int line, List<?> row) {
        for (int i = 0; i < row.size(); i++) {
            switch (row.get(i)) {
                case null -> {
                }
                case BigDecimal number -> sheet.value(line, i, number);
                case Number number -> sheet.value(line, i, number);
                case LocalDate day -> {
                    sheet.value(line, i, day);
                    sheet.style(line, i).format("dd.MM.yyyy").set();
                }
                case Object other -> sheet.value(line, i, other.toString());
            }
        }
    }
}
