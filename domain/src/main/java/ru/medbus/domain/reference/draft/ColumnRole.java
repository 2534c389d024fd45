package ru.medbus.domain.reference.draft;

/** What a column of a draft says of its row. */
public enum ColumnRole {
    /** Unique, when the dictionary has a key beside its code. */
    KEY,
    CODE,
    NAME,
    /** First day of validity. */
    FROM,
    /** Last day of validity. */
    TO,
    OTHER
}
