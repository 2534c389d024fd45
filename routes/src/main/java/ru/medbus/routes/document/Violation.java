package ru.medbus.routes.document;

/**
 * One breach of the rules.
 *
 * @param where place in the document (path), or the part of the request
 * @param line  of the document, from 1; 0 when not known
 * @param rule  stable code of the rule: {@code XML-DTD}, {@code cvc-…}, {@code У1-20}, {@code DIGEST_MISMATCH}
 * @param kind  XML, TYPE, XSD, SCHEMATRON, DICTIONARY, SIGNATURE, SENDER
 * @param level error refuses, warning does not
 * @param text  what is wrong and what to do, in Russian
 */
public record Violation(String where, int line, String rule, String kind, String level, String text) {

    public static Violation error(String where, String rule, String kind, String text) {
        return new Violation(where, 0, rule, kind, "error", text);
    }

    Violation asWarning() {
        return new Violation(where, line, rule, kind, "warning", text);
    }
}
