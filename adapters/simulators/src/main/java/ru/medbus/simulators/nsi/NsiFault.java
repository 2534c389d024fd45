package ru.medbus.simulators.nsi;

/** How the next load of a dictionary goes wrong. */
public enum NsiFault {
    /** Page 2 comes with the rows of page 1. */
    REPEATED_PAGE,
    /** Page 2 comes half empty. */
    CUT_PAGE,
    /** The passport promises one row more than there is. */
    WRONG_COUNT,
    /** A column that the passport does not know. */
    FOREIGN_COLUMN,
    /** The text of pages is in windows-1251. */
    WRONG_ENCODING
}
