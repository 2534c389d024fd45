package ru.medbus.adapters.formats;

/**
 * One breach of the format.
 *
 * @param rule   stable code: {@code XML-DTD}, {@code cvc-pattern-valid}, {@code У1-20}, {@code 141.sch#312}
 * @param path   place in prefix-free names with positions, {@code /ClinicalDocument/id[2]}; empty when there is no tree
 * @param line   line of the end of the start tag, from 1; 0 when not known
 * @param column from 1; 0 when not known (rules know lines only)
 * @param text   what is wrong, in Russian; of the document's own values it holds only what a rule's author asked for
 */
public record Finding(Kind kind, Level level, String rule, String path, int line, int column, String text) {

    /** Which check found it. */
    public enum Kind {
        XML,
        XSD,
        SCHEMATRON
    }

    /** Whether it refuses the document. */
    public enum Level {
        ERROR,
        WARNING
    }

    /** The same breach, softened when its whole check only warns. */
    public Finding atMost(Level limit) {
        return limit == level || level == Level.WARNING
                ? this
                : new Finding(kind, limit, rule, path, line, column, text);
    }
}
