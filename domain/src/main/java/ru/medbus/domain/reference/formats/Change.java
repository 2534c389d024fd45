package ru.medbus.domain.reference.formats;

/** What came of a change by a form: done, or someone was faster and the form must be read again. */
public enum Change {
    DONE,
    CHANGED_MEANWHILE,
    UNKNOWN
}
