package ru.medbus.mappings.semd;

/** A code of a dictionary as the document gives it; absent attributes are empty. */
public record CodeFact(String code, String codeSystem, String codeSystemVersion, String displayName) {}
