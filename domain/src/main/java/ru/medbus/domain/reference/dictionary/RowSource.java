package ru.medbus.domain.reference.dictionary;

import java.util.function.Consumer;

/** Rows that come one after another, however many. What it throws undoes the load. */
@FunctionalInterface
public interface RowSource {
    void each(Consumer<DictionaryRow> to);
}
