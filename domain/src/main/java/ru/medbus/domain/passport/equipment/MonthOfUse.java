package ru.medbus.domain.passport.equipment;

import java.time.LocalDate;

/**
 * How much a unit worked in a month, corrections included.
 *
 * @param month   its first day
 * @param entries rows that add up to it; more than one when it was corrected
 */
public record MonthOfUse(LocalDate month, int studies, int shifts, int entries) {}
