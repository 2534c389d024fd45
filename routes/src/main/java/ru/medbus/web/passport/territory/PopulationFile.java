package ru.medbus.web.passport.territory;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * A table that a person brought: XLSX, or CSV with semicolons in UTF-8 or windows-1251.
 *
 * @param charset of a CSV; empty: found out
 */
record PopulationFile(byte[] content, String name, Optional<Charset> charset) {
    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final long LONGEST_UNPACKED = 200L << 20;
    private static final int MOST_ROWS = 500_000;

    /** @param number as a spreadsheet counts it, from 1 */
    record Line(int number, List<String> cells) {}

    /**
     * What is in it.
     *
     * @param read how it was read, in words
     */
    record Content(String read, List<Line> lines) {}

    /** @throws UnreadableTableException damaged, too long, or in another encoding */
    Content read() {
        return zipped() ? new Content("XLSX, первый лист", excel()) : csv();
    }

    private boolean zipped() {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3;
    }

    private List<Line> excel() {
        try {
            refuseBombs();
            return sheet();
        } catch (IOException | ExcelReaderException | IllegalArgumentException | UncheckedIOException e) {
            throw new UnreadableTableException("Файл «" + name
                    + "» повреждён, оборван или не книга Excel (.xlsx): откройте его в редакторе и сохраните заново.");
        }
    }

    private List<Line> sheet() throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(content));
                var rows = book.getFirstSheet().openStream()) {
            var lines = new ArrayList<Line>();
            rows.forEach(row -> add(lines, new Line(row.getRowNum(), cells(row))));
            return lines;
        }
    }

    /** The sizes that an archive claims are not believed. */
    private void refuseBombs() throws IOException {
        var file = Files.createTempFile("medbus-population", ".xlsx");
        try {
            Files.write(file, content);
            try (var zip = new ZipFile(file.toFile())) {
                long left = LONGEST_UNPACKED;
                for (var entry : (Iterable<ZipEntry>) () -> zip.stream().<ZipEntry>map(each -> each).iterator()) {
                    try (var packed = zip.getInputStream(entry)) {
                        left -= packed.skip(left + 1);
                    }
                    if (left < 0) {
                        throw new UnreadableTableException("Файл «" + name + "» в распакованном виде больше "
                                + (LONGEST_UNPACKED >> 20) + " МБ: разделите его.");
                    }
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    private static List<String> cells(Row row) {
        return row.stream().map(cell -> cell == null ? "" : text(cell)).toList();
    }

    private static String text(Cell cell) {
        return cell.getType() == CellType.NUMBER
                ? cell.asNumber().stripTrailingZeros().toPlainString()
                : Optional.ofNullable(cell.getText()).orElse("").strip();
    }

    private Content csv() {
        var encoding = charset.orElseGet(this::foundOut);
        var lines = new ArrayList<Line>();
        try (var rows = CsvReader.builder().fieldSeparator(';').skipEmptyLines(true).allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(decoded(encoding))) {
            rows.forEach(row -> add(lines, new Line((int) row.getStartingLineNumber(),
                    row.getFields().stream().map(String::strip).toList())));
        } catch (CsvParseException e) {
            throw new UnreadableTableException("Файл «" + name + "» — не таблица через точку с запятой: "
                    + "проверьте кавычки рядом со строкой " + (lines.size() + 1) + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Content("CSV, " + encoding.name(), lines);
    }

    private Charset foundOut() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return WINDOWS;
        }
    }

    private String decoded(Charset encoding) {
        try {
            var text = encoding.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            if (text.indexOf('\0') >= 0) {
                throw new UnreadableTableException("Файл «" + name
                        + "» — не текст и не книга Excel: сохраните таблицу как .xlsx или .csv.");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableTableException("Файл «" + name + "» не в кодировке " + encoding.name()
                    + ": выберите другую или сохраните файл заново.");
        }
    }

    private void add(List<Line> lines, Line line) {
        if (lines.size() == MOST_ROWS) {
            throw new UnreadableTableException("В файле «" + name + "» больше " + MOST_ROWS + " строк: разделите его.");
        }
        if (line.cells().stream().anyMatch(cell -> !cell.isBlank())) {
            lines.add(line);
        }
    }
}
