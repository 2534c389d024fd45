package ru.medbus.domain.passport.norms;

import java.util.ArrayList;
import java.util.List;

/** Faults of a file, by row. */
final class RowErrors {
    /** A file of another kind has a fault in every row: nobody reads more. */
    private static final int MOST = 100;

    private final List<String> found = new ArrayList<>();

    void need(StandardRow row, boolean fine, String head, String words) {
        if (!fine && found.size() < MOST) {
            found.add("Строка " + row.number() + ", «" + head + "»: " + words);
        }
    }

    void refuse() {
        if (!found.isEmpty()) {
            throw new RowsRefusedException(found);
        }
    }
}
