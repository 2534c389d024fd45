package ru.medbus.domain.reference.dictionary;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import org.postgresql.copy.CopyIn;

/** Rows of a version as lines of a COPY. */
final class RowLines {
    /** In the order of the lines. */
    static final String COLUMNS = "version_id, n, key, code, name, parent, valid_from, valid_to, words, stems, cells";

    private final String versionId;
    private final CopyIn copy;
    private final CopyText text;
    private int n;

    RowLines(long versionId, CopyIn copy) {
        this.versionId = Long.toString(versionId);
        this.copy = copy;
        this.text = new CopyText(copy);
    }

    /** @throws DictionaryRefusedException an empty key, or characters that were read in another encoding */
    void add(DictionaryRow row) {
        n++;
        check(row);
        text.cell(versionId).cell(Integer.toString(n)).cell(row.key()).cell(row.code()).cell(row.name())
                .cell(row.parent().orElse(null)).cell(row.from().map(Object::toString).orElse(null))
                .cell(row.to().map(Object::toString).orElse(null));
        var words = Words.of(row);
        vector(words);
        vector(Words.stems(words));
        cells(row.cells());
        text.line();
    }

    /** @return how many there were */
    int end() throws SQLException {
        text.send();
        copy.endCopy();
        return n;
    }

    private void check(DictionaryRow row) {
        if (row.key().isBlank()) {
            throw new DictionaryRefusedException("Строка " + n + ": ключ пуст. Загруженное не тронуто.");
        }
        for (var cell : row.cells().entrySet()) {
            if (cell.getValue().indexOf('\0') >= 0 || cell.getValue().indexOf('\uFFFD') >= 0) {
                throw new DictionaryRefusedException("Строка " + n + " (ключ «" + row.key() + "»), столбец "
                        + cell.getKey() + ": знаки испорчены, кодировка не та. Загруженное не тронуто.");
            }
        }
    }

    /** As PostgreSQL reads a tsvector; words have neither quotes nor backslashes. */
    private void vector(Collection<String> words) {
        for (var word : words) {
            text.sign('\'').text(word).sign('\'').sign(' ');
        }
        text.sign('\t');
    }

    private void cells(Map<String, String> cells) {
        char before = '{';
        for (var cell : cells.entrySet()) {
            text.sign(before).quoted(cell.getKey()).sign(':').quoted(cell.getValue());
            before = ',';
        }
        (cells.isEmpty() ? text.sign('{') : text).sign('}').sign('\t');
    }
}
