package ru.medbus.web;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * A table that a person brought: XLSX, its first sheet, or CSV with semicolons in UTF-8 or windows-1251.
 *
 * @param name    of the file; empty when nobody knows it
 * @param charset of a CSV; empty: found out
 * @param most    rows that are taken
 */
public record UploadedTable(byte[] content, String name, Optional<Charset> charset, int most) {
    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final long LONGEST_UNPACKED = 200L << 20;

    public UploadedTable(byte[] content, int most) {
        this(content, "", Optional.empty(), most);
    }

    /** @param number as a spreadsheet counts it, from 1 */
    public record Line(int number, List<String> cells) {}

    /**
     * What is in it, without empty lines.
     *
     * @param read how it was read, in words
     */
    public record Content(String read, List<Line> lines) {}

    /** @throws UnreadableTableException damaged, too long, or in another encoding */
    public Content read() {
        return zipped() ? new Content("XLSX, первый лист", spreadsheet()) : csv();
    }

    private boolean zipped() {
        return content.length > 1 && content[0] == 'P' && content[1] == 'K';
    }

    private List<Line> spreadsheet() {
        try {
            var file = Files.createTempFile("medbus-table", ".xlsx");
            try {
                Files.write(file, content);
                refuseBombs(file);
                return sheet(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException | ExcelReaderException | IllegalArgumentException | UncheckedIOException e) {
            throw refused(
                    "не читается как XLSX: он повреждён или оборван, сохраните его в табличном редакторе заново.");
        }
    }

    private List<Line> sheet(Path file) throws IOException {
        try (var book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
                var rows = book.getFirstSheet().openStream()) {
            var lines = new ArrayList<Line>();
            rows.forEach(row -> add(lines, new Line(row.getRowNum(), cells(row))));
            return lines;
        }
    }

    /** A small file may unfold into a huge one; the sizes that an archive claims are not believed. */
    private void refuseBombs(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            long left = LONGEST_UNPACKED;
            for (var entry : (Iterable<ZipEntry>) () -> zip.stream().<ZipEntry>map(each -> each).iterator()) {
                try (var packed = zip.getInputStream(entry)) {
                    left -= packed.skip(left + 1);
                }
                if (left < 0) {
                    throw refused("в распакованном виде больше " + (LONGEST_UNPACKED >> 20) + " МБ: разделите его.");
                }
            }
        }
    }

    private static List<String> cells(Row row) {
        return IntStream.range(0, row.getCellCount())
                .mapToObj(i -> row.getOptionalCell(i).map(UploadedTable::text).orElse("")).toList();
    }

    /** A day stands in a spreadsheet as a number with a format. */
    private static String text(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return Optional.ofNullable(cell.getText()).orElse("").strip();
        }
        boolean day = cell.getDataFormatString() != null && cell.getDataFormatString().contains("yy");
        return day
                ? cell.asDate().toLocalDate().toString()
                : cell.asNumber().stripTrailingZeros().toPlainString();
    }

    private Content csv() {
        var encoding = charset.orElseGet(this::foundOut);
        var lines = new ArrayList<Line>();
        try (var rows = CsvReader.builder().fieldSeparator(';').allowExtraFields(true).allowMissingFields(true)
                .ofCsvRecord(decoded(encoding))) {
            rows.forEach(row -> add(lines, new Line((int) row.getStartingLineNumber(), closed(row))));
        } catch (CsvParseException | IOException e) {
            throw refused(
                    "не читается как CSV: столбцы разделяются точкой с запятой; проверьте кавычки рядом со строкой "
                            + (lines.size() + 1) + ".");
        }
        return new Content("CSV, " + encoding.name(), lines);
    }

    /** A quote that nobody closes swallows the lines after it. */
    private List<String> closed(CsvRecord row) {
        if (row.getFields().stream().anyMatch(cell -> cell.contains("\n"))) {
            throw new UnreadableTableException("Строка " + row.getStartingLineNumber()
                    + ": перенос строки внутри ячейки, проверьте кавычки.");
        }
        return row.getFields().stream().map(String::strip).toList();
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
                throw refused("— не текст и не книга Excel: сохраните таблицу как .xlsx или .csv.");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refused("не в кодировке " + encoding.name() + ": выберите другую или сохраните файл заново.");
        }
    }

    private void add(List<Line> lines, Line line) {
        if (line.cells().stream().allMatch(String::isBlank)) {
            return;
        }
        if (lines.size() == most) {
            throw refused("слишком длинный, строк в нём больше " + most + ": разделите его.");
        }
        lines.add(line);
    }

    private UnreadableTableException refused(String why) {
        return new UnreadableTableException((name.isEmpty() ? "Файл " : "Файл «" + name + "» ") + why);
    }
}
