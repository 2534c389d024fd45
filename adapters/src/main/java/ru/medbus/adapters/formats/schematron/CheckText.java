package ru.medbus.adapters.formats.schematron;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.medbus.adapters.formats.Finding.Level;
import ru.medbus.adapters.formats.schematron.RuleBook.Check;
import ru.medbus.adapters.formats.schematron.RuleBook.TextPart;

/** An assert or report while it is being read. */
final class CheckText {
    private final boolean report;
    private final String test;
    private final Level level;
    private final Optional<String> id;
    private final int line;
    private final List<TextPart> parts = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    CheckText(boolean report, String test, Level level, String id, int line) {
        this.report = report;
        this.test = test;
        this.level = level;
        this.id = Optional.ofNullable(id);
        this.line = line;
    }

    void words(String text) {
        words.append(text);
    }

    void value(String select) {
        flush();
        parts.add(new TextPart.Value(select));
    }

    /** The check, numbered from 0 in its file; without a number in its text or an id it is named by file and ordinal. */
    Check check(String file, int number) {
        flush();
        var start = parts.isEmpty() || !(parts.getFirst() instanceof TextPart.Words first) ? "" : first.text().strip();
        var code = RuleCode.of(start).or(() -> id).orElse(file + "#" + (number + 1));
        return new Check(number, code, report, test, List.copyOf(parts), level, line);
    }

    private void flush() {
        if (!words.isEmpty()) {
            parts.add(new TextPart.Words(words.toString().replaceAll("\\s+", " ")));
            words.setLength(0);
        }
    }
}
