package ru.medbus.adapters.formats.schematron;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Number of the requirement, as the official files put it in front of the text: {@code У1-20.}, {@code Main02-1.},
 * {@code Core11-1.}, {@code МБ-141-42.}, {@code (Требование: У1-1)}. No check there has an id of its own.
 */
final class RuleCode {
    private static final Pattern PREFIX = Pattern.compile("^\\(?(?:Требование:\\s*)?"
            + "([A-ZА-Я][A-Za-zА-Яа-я]{0,9}-?\\d+(?:-[\\p{L}\\d]+)+)(?=[.,;:)\\s]|$)");

    private RuleCode() {}

    /** @param text of the check, its white space collapsed */
    static Optional<String> of(String text) {
        var prefix = PREFIX.matcher(text);
        return prefix.find() ? Optional.of(prefix.group(1)) : Optional.empty();
    }
}
