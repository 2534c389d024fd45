package ru.medbus.domain.reference.draft;

import java.util.ArrayList;
import java.util.List;

/** Cells as spreadsheets put them into the clipboard: tabs and lines, in quotes what holds either. */
final class PastedCells {
    private final String text;
    private final List<List<String>> lines = new ArrayList<>();
    private List<String> line = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;

    private PastedCells(String text) {
        this.text = text;
    }

    /** Lines without any text are left out. */
    static List<List<String>> of(String text) {
        return new PastedCells(text.replace("\r\n", "\n").replace('\r', '\n')).read();
    }

    private List<List<String>> read() {
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(next);
                i++;
            } else if (next == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (!quoted && next == '\t') {
                endCell();
            } else if (!quoted && next == '\n') {
                endLine();
            } else {
                cell.append(next);
            }
        }
        endLine();
        return List.copyOf(lines);
    }

    private void endCell() {
        line.add(cell.toString().strip());
        cell.setLength(0);
    }

    private void endLine() {
        endCell();
        if (line.stream().anyMatch(each -> !each.isEmpty())) {
            lines.add(line);
        }
        line = new ArrayList<>();
    }
}
