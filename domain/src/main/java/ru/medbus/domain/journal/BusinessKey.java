package ru.medbus.domain.journal;

/**
 * A name by which people look for a message.
 *
 * @param value as the document has it; digits only for СНИЛС and ЕНП. Personal ones are hashed on the way to the store
 */
public record BusinessKey(KeyKind kind, String value) {}
