package ru.medbus.mappings.semd.compose;

/**
 * An address in words.
 *
 * @param region     row of {@link NsiDictionary#REGION}
 * @param postalCode six digits
 */
public record Address(String line, Coded region, String postalCode) {

    /** Personal data are not printed. */
    @Override
    public String toString() {
        return "Address[***]";
    }
}
