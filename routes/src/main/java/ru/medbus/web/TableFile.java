package ru.medbus.web;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * A table that people made in a spreadsheet: XLSX, or CSV with semicolons in UTF-8 or windows-1251. The first line holds
 * the heads.
 */
public final class TableFile {
    private static final int MOST_ROWS = 5_000;
    private static final long MOST_INFLATED = 200_000_000;
    private static final Charset OLD = Charset.forName("windows-1251");

    private TableFile() {}

    /** A file that is no such table; the message says, in Russian, why and what to do. */
    public static final class UnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private UnreadableException(String message) {
            super(message);
        }
    }

    /**
     * Reads it.
     *
     * @return head → text of the cell, by the number of the line; empty lines are left out
     * @throws UnreadableException it is damaged, too long, or has not the first of the heads
     */
    public static SequencedMap<Integer, SequencedMap<String, String>> read(byte[] file, List<String> heads) {
        var lines = zipped(file) ? spreadsheet(file) : csv(file);
        if (lines.isEmpty() || !known(lines.firstEntry().getValue()).contains(key(heads.getFirst()))) {
            throw refused(
                    "Нет строки заголовков: первым столбцом нужен «" + heads.getFirst() + "». Возьмите за образец "
                            + "выгрузку списка.");
        }
        var known = known(lines.pollFirstEntry().getValue());
        var table = new LinkedHashMap<Integer, SequencedMap<String, String>>();
        lines.forEach((number, cells) -> {
            var row = new LinkedHashMap<String, String>();
            heads.forEach(head -> row.put(head, cell(cells, known.indexOf(key(head)))));
            if (!row.values().stream().allMatch(String::isEmpty)) {
                table.put(number, row);
            }
        });
        return table;
    }

    private static List<String> known(List<String> heads) {
        return heads.stream().map(TableFile::key).toList();
    }

    /** Letters only: an old encoding has no «²», people put spaces and points. */
    private static String key(String head) {
        return head.toLowerCase(Locale.ROOT).replaceAll("\\P{L}", "");
    }

    private static String cell(List<String> cells, int place) {
        return place >= 0 && place < cells.size() ? cells.get(place).strip() : "";
    }

    private static boolean zipped(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K';
    }

    private static SequencedMap<Integer, List<String>> csv(byte[] file) {
        var lines = new LinkedHashMap<Integer, List<String>>();
        try (var reader = CsvReader.builder().fieldSeparator(';').detectBomHeader(false).allowMissingFields(true)
                .allowExtraFields(true).ofCsvRecord(text(file))) {
            reader.forEach(line -> put(lines, (int) line.getStartingLineNumber(), closed(line)));
        } catch (CsvParseException | IOException e) {
            throw refused("Файл не читается как CSV: проверьте кавычки и разделитель — точку с запятой.");
        }
        return lines;
    }

    /** A quote that nobody closes swallows the lines after it. */
    private static List<String> closed(CsvRecord line) {
        if (line.getFields().stream().anyMatch(cell -> cell.contains("\n"))) {
            throw refused("Строка " + line.getStartingLineNumber()
                    + ": перенос строки внутри ячейки, проверьте кавычки.");
        }
        return line.getFields();
    }

    private static String text(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(file, OLD);
        }
    }

    private static SequencedMap<Integer, List<String>> spreadsheet(byte[] file) {
        try {
            var kept = Files.createTempFile("medbus-table", ".xlsx");
            try {
                Files.write(kept, file);
                requireModest(kept);
                return spreadsheet(kept);
            } finally {
                Files.delete(kept);
            }
        } catch (IOException | ExcelReaderException e) {
            throw refused("Файл не читается как XLSX: сохраните его в табличном редакторе заново.");
        }
    }

    private static SequencedMap<Integer, List<String>> spreadsheet(Path file) throws IOException {
        var lines = new LinkedHashMap<Integer, List<String>>();
        try (var book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
                var rows = book.getFirstSheet().openStream()) {
            rows.forEach(row -> put(lines, row.getRowNum(), cells(row)));
        }
        return lines;
    }

    /** A small file may unfold into a huge one; what it says of its sizes is not believed. */
    private static void requireModest(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            long inflated = 0;
            for (var entry : Collections.list(zip.entries())) {
                try (var content = zip.getInputStream(entry)) {
                    inflated += length(content, MOST_INFLATED - inflated);
                }
            }
        }
    }

    private static long length(InputStream entry, long most) throws IOException {
        var buffer = new byte[65_536];
        long length = 0;
        for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
            length += read;
            if (length > most) {
                throw refused("Файл слишком велик в развёрнутом виде.");
            }
        }
        return length;
    }

    private static void put(SequencedMap<Integer, List<String>> lines, int number, List<String> cells) {
        if (lines.size() > MOST_ROWS) {
            throw refused("Строк больше " + MOST_ROWS + ": разделите файл.");
        }
        lines.put(number, cells);
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(TableFile::text).orElse(""));
        }
        return cells;
    }

    /** A day stands in a spreadsheet as a number with a format. */
    private static String text(Cell cell) {
        boolean day = cell.getType() == CellType.NUMBER && cell.getDataFormatString() != null
                && cell.getDataFormatString().contains("yy");
        if (day) {
            LocalDateTime moment = cell.asDate();
            return moment.toLocalDate().toString();
        }
        return cell.getType() == CellType.NUMBER ? cell.asNumber().toPlainString() : cell.getText();
    }

    private static UnreadableException refused(String why) {
        return new UnreadableException(why);
    }
}
