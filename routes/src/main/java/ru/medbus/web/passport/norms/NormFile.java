package ru.medbus.web.passport.norms;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.springframework.stereotype.Component;
import ru.medbus.domain.passport.norms.RowsRefusedException;
import ru.medbus.domain.passport.norms.StandardRow;

/** Lines of a standard from a file: XLSX, or CSV with semicolons in UTF-8 or windows-1251; the first row is the heads. */
@Component
class NormFile {
    private static final int MOST = 10_000;
    private static final Charset RUSSIAN = Charset.forName("windows-1251");

    /** @throws RowsRefusedException it is no table, has other heads or too many rows */
    List<StandardRow> read(byte[] file) {
        var table = zipped(file) ? sheet(file) : csv(file);
        if (table.isEmpty()) {
            throw refused("Файл пуст");
        }
        var heads = table.getFirst().cells();
        StandardRow.HEADS.stream().filter(head -> !heads.contains(head)).findFirst().ifPresent(head -> {
            throw refused("В первой строке нет столбца «" + head + "»: возьмите образец на этой странице");
        });
        return table.stream().skip(1).filter(line -> line.cells().stream().anyMatch(cell -> !cell.isBlank()))
                .map(line -> row(line, heads)).toList();
    }

    private record Line(int number, List<String> cells) {}

    private static StandardRow row(Line line, List<String> heads) {
        var cells = new HashMap<String, String>();
        for (int i = 0; i < Math.min(heads.size(), line.cells().size()); i++) {
            cells.put(heads.get(i), line.cells().get(i));
        }
        return new StandardRow(line.number(), cells);
    }

    private static boolean zipped(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K';
    }

    private static List<Line> sheet(byte[] file) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = book.getFirstSheet()
                        .openStream()) {
            return bounded(rows.map(NormFile::line).limit(MOST + 1L).toList());
        } catch (IOException | ExcelReaderException damaged) {
            throw refused("Файл не читается как XLSX: сохраните его заново");
        }
    }

    private static Line line(Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(cell -> cell.getText().strip()).orElse(""));
        }
        return new Line(row.getRowNum(), cells);
    }

    private static List<Line> csv(byte[] file) {
        try (var reader = CsvReader.builder().fieldSeparator(';').ofCsvRecord(text(file))) {
            return bounded(reader.stream().limit(MOST + 1L).map(NormFile::line).toList());
        } catch (CsvParseException | IOException damaged) {
            throw refused("Файл не читается как CSV: столбцы разделяются точкой с запятой");
        }
    }

    private static Line line(CsvRecord row) {
        return new Line(Math.toIntExact(row.getStartingLineNumber()),
                row.getFields().stream().map(String::strip).toList());
    }

    /** UTF-8 when it is that, or what Russian spreadsheets write. */
    private static String text(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            return new String(file, RUSSIAN);
        }
    }

    private static List<Line> bounded(List<Line> lines) {
        if (lines.size() > MOST) {
            throw refused("В файле больше " + MOST + " строк: разделите стандарт");
        }
        return lines;
    }

    private static RowsRefusedException refused(String words) {
        return new RowsRefusedException(List.of(words));
    }
}
