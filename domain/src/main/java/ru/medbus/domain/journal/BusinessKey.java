package ru.medbus.domain.journal;

/**
 * A name by which people look for a message.
 *
 * @param value as the document has it; digits only for СНИЛС and ЕНП. Personal ones are hashed on the way to the store
 */
public record BusinessKey(KeyKind kind, String value) {

    /** A key as a person types it: СНИЛС and ЕНП with or without signs. */
    public static BusinessKey typed(KeyKind kind, String text) {
        boolean digits = kind == KeyKind.SNILS || kind == KeyKind.ENP;
        return new BusinessKey(kind, digits ? text.replaceAll("\\D", "") : text.strip());
    }
}
