package ru.medbus.domain.passport.norms;

import java.util.List;
import ru.medbus.domain.passport.PassportRefusedException;

/** A file with faulty rows; none of it has been taken in. */
public class RowsRefusedException extends PassportRefusedException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> rows;

    public RowsRefusedException(List<String> rows) {
        super("file", "Не загружено ничего, ошибок: " + rows.size());
        this.rows = List.copyOf(rows);
    }

    /** Row, column, rule; in the order of the file. */
    public List<String> rows() {
        return rows;
    }
}
