package ru.medbus.mappings.semd.compose;

import java.time.LocalDate;

/**
 * Document that proves who the patient is.
 *
 * @param type row of {@link NsiDictionary#IDENTITY_PAPER}
 */
public record IdentityPaper(Coded type, String series, String number, String issuer, String issuerCode,
        LocalDate issuedOn) {

    /** Personal data are not printed. */
    @Override
    public String toString() {
        return "IdentityPaper[***]";
    }
}
