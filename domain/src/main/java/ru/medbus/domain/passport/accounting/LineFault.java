package ru.medbus.domain.passport.accounting;

/**
 * What is wrong in a file.
 *
 * @param line   of the file, from 1; 0 when it is the whole
 * @param column its name; empty when it is the row as a whole
 * @param rule   stable code: {@code ACC-REQUIRED}
 */
public record LineFault(int line, String column, String rule, String text) {}
