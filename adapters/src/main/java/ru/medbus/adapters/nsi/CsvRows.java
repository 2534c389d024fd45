package ru.medbus.adapters.nsi;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Rows of a CSV: the first line names the columns, cells are parted by semicolons, quotes as in RFC 4180. Characters are
 * taken from an array of its own: a reader's lock for each of them is a third of the time of a big file.
 */
final class CsvRows {
    private static final char SEPARATOR = ';';
    private static final int LONGEST_CELL = 1 << 20;

    private final Reader in;
    private final String file;
    private final char[] read = new char[1 << 15];
    private final StringBuilder cell = new StringBuilder();
    private int at;
    private int end;
    private int line = 1;
    private boolean ended;

    private CsvRows(Reader in, String file) {
        this.in = in;
        this.file = file;
    }

    /** @throws java.nio.charset.CharacterCodingException the bytes are in another encoding */
    static void read(InputStream content, Charset charset, String file, RowSink to) throws IOException {
        var strict = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        new CsvRows(new InputStreamReader(content, strict), file).rows(to);
    }

    private void rows(RowSink to) throws IOException {
        var heads = heads();
        while (!ended) {
            int from = line;
            var cells = record();
            if (cells.size() == 1 && cells.getFirst().isEmpty()) {
                continue;
            }
            if (cells.size() != heads.size()) {
                throw new UnreadableFileException("Файл «" + file + "», строка " + from + ": ячеек " + cells.size()
                        + ", а столбцов " + heads.size() + ". Ячейки разделяются точкой с запятой.");
            }
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isEmpty()) {
                    row.put(heads.get(i), cells.get(i));
                }
            }
            to.take(row);
        }
    }

    private List<String> heads() throws IOException {
        var heads = new ArrayList<>(record());
        heads.set(0, heads.getFirst().replace("\uFEFF", ""));
        heads.replaceAll(String::strip);
        if (heads.contains("") || new HashSet<>(heads).size() != heads.size()) {
            throw new UnreadableFileException("Файл «" + file
                    + "»: первая строка должна называть столбцы через точку с запятой, без пустых и одинаковых.");
        }
        return heads;
    }

    private List<String> record() throws IOException {
        var cells = new ArrayList<String>();
        boolean quoted = false;
        while (true) {
            int next = next();
            if (next == '"' && quoted) {
                quoted = doubled();
            } else if (next == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (next < 0 || next == '\n' && !quoted) {
                return last(cells, next, quoted);
            } else if (next == SEPARATOR && !quoted) {
                cells.add(cut(cell.length()));
            } else {
                add((char) next);
            }
        }
    }

    /** Returns a character, or -1 at the end however often it is asked. */
    private int next() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(read));
        }
        return end == 0 ? -1 : read[at++];
    }

    /** Two quotes in a quoted cell are one of its text; one is its end. */
    private boolean doubled() throws IOException {
        int after = next();
        if (after == '"') {
            cell.append('"');
            return true;
        }
        at -= after < 0 ? 0 : 1;
        return false;
    }

    private List<String> last(List<String> cells, int mark, boolean quoted) {
        if (quoted) {
            throw new UnreadableFileException("Файл «" + file + "» оборван: кавычка, открытая до строки " + line
                    + ", не закрыта.");
        }
        ended = mark < 0;
        line++;
        boolean windows = !cell.isEmpty() && cell.charAt(cell.length() - 1) == '\r';
        cells.add(cut(windows ? cell.length() - 1 : cell.length()));
        return cells;
    }

    private String cut(int length) {
        var text = cell.substring(0, length);
        cell.setLength(0);
        return text;
    }

    private void add(char next) {
        if (next == '\n') {
            line++;
        }
        if (cell.length() >= LONGEST_CELL) {
            throw new UnreadableFileException("Файл «" + file + "», строка " + line
                    + ": ячейка длиннее миллиона знаков. Похоже, кавычка не закрыта.");
        }
        cell.append(next);
    }
}
