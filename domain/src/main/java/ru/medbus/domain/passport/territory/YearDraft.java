package ru.medbus.domain.passport.territory;

/**
 * A year of a territory, to be loaded.
 *
 * @param year as of its first of January
 */
public record YearDraft(String oktmo, int year, AgeStructure people) {}
