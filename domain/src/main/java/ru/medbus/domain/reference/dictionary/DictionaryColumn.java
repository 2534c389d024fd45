package ru.medbus.domain.reference.dictionary;

/** @param title name for people */
public record DictionaryColumn(String name, String type, String title) {}
