package ru.medbus.domain.journal;

/**
 * The line in which a message waits for its turn: those of one name and key go one after another, as they were accepted.
 *
 * @param name     of the order; channels that share it share their lines
 * @param key      as the document has it; stored as a keyed hash
 * @param letsPass whether those behind go on when the message is put aside; else they wait until a person has decided
 */
public record Line(String name, String key, boolean letsPass) {}
