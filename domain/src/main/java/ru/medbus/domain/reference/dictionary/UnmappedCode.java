package ru.medbus.domain.reference.dictionary;

/**
 * A regional code without a federal one.
 *
 * @param name in the regional dictionary; empty when it is not even there
 * @param seen how often exchanges asked for it in vain
 */
public record UnmappedCode(String code, String name, long seen) {}
