package ru.medbus.domain.reference.dictionary;

/**
 * What is asked for, as two tsqueries: rows are found by the beginnings of words, which are indexed, and held against
 * the whole words.
 *
 * @param stems of the first letters, see {@link Words#STEM}
 */
record WordQuery(String words, String stems) {
    boolean isEmpty() {
        return words.isEmpty();
    }
}
