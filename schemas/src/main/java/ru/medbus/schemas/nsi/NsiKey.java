package ru.medbus.schemas.nsi;

/** @param type {@code PRIMARY}, {@code VALUE} (the name for people), {@code FOREIGN} */
public record NsiKey(String field, String type) {}
