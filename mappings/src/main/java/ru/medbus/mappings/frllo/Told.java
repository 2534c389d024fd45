package ru.medbus.mappings.frllo;

import java.time.LocalDate;

/** What is empty is left out of a document: JAXB leaves out what is null. */
final class Told {
    private Told() {}

    static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    static LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
