package ru.medbus.adapters.nsi;

import java.util.List;

/**
 * What a file holds.
 *
 * @param columns that have a value in any row, in the order they came
 */
public record NsiSurvey(List<String> columns, int rows) {}
