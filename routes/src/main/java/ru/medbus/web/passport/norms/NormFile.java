package ru.medbus.web.passport.norms;

import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.medbus.domain.passport.norms.RowsRefusedException;
import ru.medbus.domain.passport.norms.StandardRow;
import ru.medbus.web.UnreadableTableException;
import ru.medbus.web.UploadedTable;

/** Lines of a standard from a file; the first row is the heads. */
@Component
class NormFile {
    private static final int MOST = 10_000;

    /** @throws RowsRefusedException it is no table, has other heads or too many rows */
    List<StandardRow> read(byte[] file) {
        var table = table(file);
        if (table.isEmpty()) {
            throw refused("Файл пуст");
        }
        var heads = table.getFirst().cells();
        StandardRow.HEADS.stream().filter(head -> !heads.contains(head)).findFirst().ifPresent(head -> {
            throw refused("В первой строке нет столбца «" + head + "»: возьмите образец на этой странице");
        });
        return table.stream().skip(1).map(line -> row(line, heads)).toList();
    }

    private static List<UploadedTable.Line> table(byte[] file) {
        try {
            return new UploadedTable(file, MOST).read().lines();
        } catch (UnreadableTableException unread) {
            throw refused(unread.getMessage());
        }
    }

    private static StandardRow row(UploadedTable.Line line, List<String> heads) {
        var cells = new HashMap<String, String>();
        for (int i = 0; i < Math.min(heads.size(), line.cells().size()); i++) {
            cells.put(heads.get(i), line.cells().get(i));
        }
        return new StandardRow(line.number(), cells);
    }

    private static RowsRefusedException refused(String words) {
        return new RowsRefusedException(List.of(words));
    }
}
