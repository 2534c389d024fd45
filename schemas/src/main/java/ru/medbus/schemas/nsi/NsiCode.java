package ru.medbus.schemas.nsi;

/** @param type {@code TYPE_PRIMARY} or {@code TYPE_OTHER}: the same dictionary under another OID */
public record NsiCode(String value, String type) {}
