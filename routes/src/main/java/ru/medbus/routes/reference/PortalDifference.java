package ru.medbus.routes.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import ru.medbus.adapters.nsi.NsiClient;
import ru.medbus.adapters.nsi.NsiProperties;
import ru.medbus.adapters.nsi.UnreadableFileException;
import ru.medbus.domain.reference.dictionary.DictionaryVersion;
import ru.medbus.mappings.nsi.Layout;
import ru.medbus.mappings.nsi.RowFromNsi;
import ru.medbus.schemas.nsi.NsiPassport;

/** What {@code compare} says between the loaded version and a new one; only where the columns have stayed. */
@Service
class PortalDifference {
    private static final int MOST = 100_000;

    private final NsiClient nsi;
    private final String operation;

    PortalDifference(NsiClient nsi, NsiProperties properties) {
        this.nsi = nsi;
        this.operation = properties.operation();
    }

    /**
     * @param changed rows new or other, with all their cells
     * @param removed keys
     */
    record Changes(List<Map<String, String>> changed, List<String> removed) {}

    /** @throws UnreadableFileException it cannot be applied; says why */
    Changes between(DictionaryVersion loaded, NsiPassport passport, Layout layout) {
        var changes = new Changes(new ArrayList<>(), new ArrayList<>());
        int total = 1;
        for (int page = 1, seen = 0; seen < total; page++) {
            var answer = nsi.compare(passport.oid(), moment(loaded.publishedAt()), moment(passport.publishDate()),
                    page);
            total = answer.data().total();
            if (!answer.fields().isEmpty()) {
                throw new UnreadableFileException("изменились столбцы");
            }
            if (total > MOST || answer.data().list().isEmpty() && seen < total) {
                throw new UnreadableFileException("страница " + page + " пуста или разница больше " + MOST + " строк");
            }
            answer.data().list().forEach(row -> sort(row, layout, changes));
            seen += answer.data().list().size();
        }
        return changes;
    }

    private void sort(Map<String, String> row, Layout layout, Changes changes) {
        var cells = new HashMap<String, String>();
        row.forEach((column, value) -> {
            if (value != null && !column.equals(operation)) {
                cells.put(column, value);
            }
        });
        switch (String.valueOf(row.get(operation))) {
            case "INSERT", "UPDATE" -> changes.changed().add(cells);
            case "DELETE" -> changes.removed().add(RowFromNsi.toRow(layout, cells).key());
            default -> throw new UnreadableFileException("строка не говорит, что с ней стало (" + operation + ")");
        }
    }

    /** {@code dd.MM.yyyy HH:mm} → {@code yyyy-MM-dd HH:mm}. */
    private static String moment(String published) {
        if (!published.matches("\\d{2}\\.\\d{2}\\.\\d{4} \\d{2}:\\d{2}")) {
            throw new UnreadableFileException("дата публикации не прочитана: «" + published + "»");
        }
        return published.substring(6, 10) + "-" + published.substring(3, 5) + "-" + published.substring(0, 2)
                + published.substring(10);
    }
}
