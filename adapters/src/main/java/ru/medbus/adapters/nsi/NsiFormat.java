package ru.medbus.adapters.nsi;

/** Formats of a version's files; the name is the portal's own word. */
public enum NsiFormat {
    JSON,
    CSV,
    XML
}
