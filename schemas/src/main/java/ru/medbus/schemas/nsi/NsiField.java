package ru.medbus.schemas.nsi;

/**
 * A column.
 *
 * @param dataType INTEGER, VARCHAR, DATETIME, BOOLEAN …; values travel as strings all the same
 * @param alias    its name for people
 */
public record NsiField(String field, String dataType, String alias, String description) {}
