package ru.medbus.web.passport.territory;

/**
 * What is wrong in a file.
 *
 * @param row    as a spreadsheet counts it, from 1; 0 when it is the whole
 * @param column its head; empty when it is the row as a whole
 */
record PopulationFault(int row, String column, String text) {}
