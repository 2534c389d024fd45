package ru.medbus.adapters.nsi;

import java.io.BufferedReader;
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

/** Rows of a CSV: the first line names the columns, cells are parted by semicolons, quotes as in RFC 4180. */
final class CsvRows {
    private static final char SEPARATOR = ';';
    private static final int LONGEST_CELL = 1 << 20;

    private final Reader in;
    private final String file;
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
        new CsvRows(new BufferedReader(new InputStreamReader(content, strict), 1 << 16), file).rows(to);
    }

    private void rows(RowSink to) throws IOException {
        var heads = heads();
        while (!ended) {
            int at = line;
            var cells = record();
            if (cells.size() == 1 && cells.getFirst().isEmpty()) {
                continue;
            }
            if (cells.size() != heads.size()) {
                throw new UnreadableFileException("Файл «" + file + "», строка " + at + ": ячеек " + cells.size()
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
        var cell = new StringBuilder();
        boolean quoted = false;
        while (true) {
            int next = in.read();
            if (next == '"' && quoted) {
                in.mark(1);
                if (in.read() == '"') {
                    cell.append('"');
                } else {
                    in.reset();
                    quoted = false;
                }
            } else if (next == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (next < 0 || next == '\n' && !quoted) {
                return last(cells, cell, next, quoted);
            } else if (next == SEPARATOR && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                add(cell, (char) next);
            }
        }
    }

    private List<String> last(List<String> cells, StringBuilder cell, int end, boolean quoted) {
        if (quoted) {
            throw new UnreadableFileException("Файл «" + file + "» оборван: кавычка, открытая до строки " + line
                    + ", не закрыта.");
        }
        ended = end < 0;
        line++;
        if (!cell.isEmpty() && cell.charAt(cell.length() - 1) == '\r') {
            cell.setLength(cell.length() - 1);
        }
        cells.add(cell.toString());
        return cells;
    }

    private void add(StringBuilder cell, char next) {
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
