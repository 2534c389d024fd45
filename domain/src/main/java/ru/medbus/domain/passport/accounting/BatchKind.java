package ru.medbus.domain.passport.accounting;

import java.util.Optional;
import java.util.stream.Stream;

/** What a batch is about. */
public enum BatchKind {
    ASSETS("assets", "Основные средства"),
    STAFFING("staffing", "Штат и начисления");

    private final String word;
    private final String title;

    BatchKind(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** As addresses and types of messages name it. */
    public String word() {
        return word;
    }

    public String title() {
        return title;
    }

    public static Optional<BatchKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
