package ru.medbus.adapters.facilityerp;

import com.linuxense.javadbf.DBFException;
import com.linuxense.javadbf.DBFReader;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import ru.medbus.schemas.facilityerp.ErpRow;

/**
 * A DBF of dBase III, IV or FoxPro without memo. Its header: 0 the dialect, 4–7 records, 8–9 its own length, 10–11 length
 * of a record, 29 the code page; a field is described by 32 bytes, 0x0D ends the header.
 */
final class DbfRows {
    private static final Charset DOS = Charset.forName("cp866");
    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final Set<Integer> DIALECTS = Set.of(0x02, 0x03, 0x30, 0x31, 0x32, 0x43, 0x83, 0x8B, 0xF5);
    private static final Map<Integer, Charset> PAGES = Map.of(0x26, DOS, 0x65, DOS, 0xC9, WINDOWS, 0x57, WINDOWS);
    private static final int SHORTEST_HEADER = 33;
    private static final int FIELD = 32;
    private static final int HEADER_END = 0x0D;

    private final byte[] content;
    private final Charset charset;

    DbfRows(byte[] content, Optional<Charset> charset) {
        this.content = content;
        this.charset = charset.orElseGet(() -> content.length > 29
                ? PAGES.getOrDefault(content[29] & 0xFF, DOS)
                : DOS);
    }

    static boolean looksLike(byte[] content) {
        return content.length >= SHORTEST_HEADER && DIALECTS.contains(content[0] & 0xFF);
    }

    ErpHead read(Consumer<ErpRow> to) {
        int rows = checkedHeader();
        try (var dbf = new DBFReader(new ByteArrayInputStream(content), charset)) {
            var columns = new Columns(IntStream.range(0, dbf.getFieldCount())
                    .mapToObj(i -> dbf.getField(i).getName()).toList(), 0);
            int read = 0;
            for (int record = 1; record <= rows; record++) {
                var values = dbf.nextRecord();
                if (values != null) {
                    read++;
                    to.accept(new ErpRow(record, columns.cells(texts(values))));
                }
            }
            return new ErpHead("DBF, " + charset.name(), Optional.empty(), read);
        } catch (DBFException | IllegalArgumentException e) {
            throw broken("значения не читаются (" + e.getMessage() + ")");
        }
    }

    /** The library believes the header: what it says is held against the bytes first. */
    private int checkedHeader() {
        if (!looksLike(content)) {
            throw broken("заголовка нет");
        }
        var header = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int rows = header.getInt(4);
        int length = header.getShort(8) & 0xFFFF;
        int record = header.getShort(10) & 0xFFFF;
        if (length < SHORTEST_HEADER || length > content.length || record < 2 || rows < 0) {
            throw broken("длины в заголовке неверны");
        }
        if (rows > ErpFile.MOST_ROWS) {
            throw ErpFile.tooLong();
        }
        if (described(length) != record) {
            throw broken("описания полей не сходятся с длиной записи");
        }
        long found = (content.length - length) / record;
        if (found < rows || found > rows + 1L) {
            throw ErpFile.otherCount(rows, found);
        }
        return rows;
    }

    /** Length of a record as its fields add up, with the mark of deletion. */
    private int described(int headerLength) {
        int sum = 1;
        for (int at = FIELD; at < headerLength; at += FIELD) {
            if (content[at] == HEADER_END) {
                return sum;
            }
            if (at + FIELD > headerLength) {
                break;
            }
            sum += content[at + 16] & 0xFF;
        }
        throw broken("конец заголовка не найден");
    }

    private static List<String> texts(Object[] values) {
        var texts = new ArrayList<String>();
        for (var value : values) {
            texts.add(switch (value) {
                case null -> "";
                case Date day -> LocalDate.ofInstant(day.toInstant(), ZoneId.systemDefault()).toString();
                case BigDecimal number -> number.toPlainString();
                case Number number -> BigDecimal.valueOf(number.doubleValue()).toPlainString();
                case Object other -> other.toString();
            });
        }
        return texts;
    }

    private static UnreadableErpFileException broken(String why) {
        return new UnreadableErpFileException("ACC-DBF", 0, "Файл DBF повреждён: " + why
                + ". Выгрузите его заново (dBase III или IV, без memo-полей).");
    }
}
