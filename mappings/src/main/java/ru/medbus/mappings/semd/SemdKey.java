package ru.medbus.mappings.semd;

/**
 * One business key of a document, by which the journal finds it.
 *
 * @param kind  DOCUMENT, SET, SNILS, ENP, FACILITY, PRESCRIPTION, CORRELATION, REGISTRY_NUMBER or PATIENT
 * @param value plain; the journal hashes what is personal
 */
public record SemdKey(String kind, String value) {

    /** Values of people's kinds are not printed. */
    @Override
    public String toString() {
        return switch (kind) {
            case "DOCUMENT", "SET", "FACILITY", "REGISTRY_NUMBER" -> kind + '=' + value;
            default -> kind + "=***";
        };
    }
}
