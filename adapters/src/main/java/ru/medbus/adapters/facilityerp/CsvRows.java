package ru.medbus.adapters.facilityerp;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import ru.medbus.schemas.facilityerp.ErpRow;

/** A CSV with semicolons, heads first; a last line «ИТОГО;120» says how many rows there must be. */
final class CsvRows {
    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String TOTAL = "ИТОГО";

    private final byte[] content;
    private final Charset charset;
    private Columns columns;
    private int rows;
    private long line;
    private Optional<CsvRecord> total = Optional.empty();

    CsvRows(byte[] content, Optional<Charset> charset) {
        this.content = content;
        this.charset = charset.orElseGet(() -> utf8(content) ? StandardCharsets.UTF_8 : WINDOWS);
    }

    ErpHead read(Consumer<ErpRow> to) {
        try (var csv = CsvReader.builder().fieldSeparator(';').skipEmptyLines(true).allowExtraFields(true)
                .allowMissingFields(true).ofCsvRecord(text())) {
            csv.forEach(row -> take(row, to));
        } catch (CsvParseException e) {
            throw quotes(line + 1);
        } catch (UncheckedIOException e) {
            throw unread(e.getCause());
        } catch (IOException e) {
            throw unread(e);
        }
        if (columns == null) {
            throw new UnreadableErpFileException("ACC-EMPTY", 0, "В файле нет ни одной строки.");
        }
        total.ifPresent(this::count);
        return new ErpHead("CSV, " + charset.name(), Optional.empty(), rows);
    }

    private void take(CsvRecord row, Consumer<ErpRow> to) {
        line = row.getStartingLineNumber();
        if (row.getFields().stream().anyMatch(cell -> cell.indexOf('\n') >= 0)) {
            throw quotes(line);
        }
        if (total.isPresent()) {
            throw new UnreadableErpFileException("ACC-COUNT", (int) line, "После строки «ИТОГО» есть ещё строки.");
        }
        if (columns == null) {
            columns = new Columns(row.getFields(), (int) line);
        } else if (row.getField(0).strip().equalsIgnoreCase(TOTAL)) {
            total = Optional.of(row);
        } else if (++rows > ErpFile.MOST_ROWS) {
            throw ErpFile.tooLong();
        } else {
            to.accept(new ErpRow((int) line, columns.cells(row.getFields())));
        }
    }

    /** A quote that is not closed takes the next lines with it. */
    private static UnreadableErpFileException quotes(long line) {
        return new UnreadableErpFileException("ACC-CSV", (int) line,
                "Кавычки не закрыты или стоят внутри значения: проверьте строку " + line + ".");
    }

    private void count(CsvRecord row) {
        var written = row.getFieldCount() > 1 ? row.getField(1).strip() : "";
        if (!written.matches("[0-9]{1,9}")) {
            throw new UnreadableErpFileException("ACC-COUNT", (int) row.getStartingLineNumber(),
                    "В строке «ИТОГО» вторым значением должно стоять число строк.");
        }
        if (Integer.parseInt(written) != rows) {
            throw ErpFile.otherCount(Integer.parseInt(written), rows);
        }
    }

    /** Strict: what is not in the encoding is an error and not a question mark. */
    private Reader text() {
        int from = Arrays.mismatch(content, MARK) == MARK.length ? MARK.length : 0;
        return new InputStreamReader(new ByteArrayInputStream(content, from, content.length - from),
                charset.newDecoder());
    }

    private UnreadableErpFileException unread(IOException e) {
        if (e instanceof CharacterCodingException) {
            return new UnreadableErpFileException("ACC-ENCODING", (int) line + 1, "Файл не в кодировке "
                    + charset.name() + ": знак после строки " + line + " не читается. Сохраните файл в UTF-8 или "
                    + "windows-1251.");
        }
        throw new UncheckedIOException(e);
    }

    private static boolean utf8(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
