package ru.medbus.adapters.facilityerp;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.Consumer;
import ru.medbus.schemas.facilityerp.ErpRow;

/**
 * A file of an accounting system.
 *
 * @param charset of a CSV or a DBF; empty: as the file says, or found out
 */
public record ErpFile(byte[] content, String name, Optional<Charset> charset) {
    /** More than any organisation has; a file that goes on is refused. */
    static final int MOST_ROWS = 200_000;

    /**
     * Hands every row over, with nothing kept but the row at hand.
     *
     * @throws UnreadableErpFileException damaged, cut, in another encoding, without a known column, or with another
     *                                    number of rows than it says
     */
    public ErpHead read(Consumer<ErpRow> to) {
        if (content.length == 0) {
            throw new UnreadableErpFileException("ACC-EMPTY", 0, "Файл пуст: выгрузите его заново.");
        }
        return switch (ErpFormat.of(content, name)) {
            case XML -> new XmlRows(content).read(to);
            case CSV -> new CsvRows(content, charset).read(to);
            case DBF -> new DbfRows(content, charset).read(to);
        };
    }

    static UnreadableErpFileException tooLong() {
        return new UnreadableErpFileException("ACC-LIMIT", MOST_ROWS,
                "В файле больше " + MOST_ROWS + " строк: разделите его.");
    }

    static UnreadableErpFileException otherCount(long declared, long found) {
        return new UnreadableErpFileException("ACC-COUNT", 0, "Файл обещает строк: " + declared + ", а в нём "
                + found + ". Он оборван или дополнен вручную: выгрузите его заново.");
    }
}
