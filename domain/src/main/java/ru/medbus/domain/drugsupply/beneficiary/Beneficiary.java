package ru.medbus.domain.drugsupply.beneficiary;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A person who stands in a register, with what prescriptions say of him. Texts are empty when not known.
 *
 * @param facilityOid   МО of attachment
 * @param homeRegion    ОКАТО, two digits, of a non-resident; empty: a resident
 * @param paperType     НСИ 99.2.48
 * @param addressRegion НСИ 99.2.206
 */
public record Beneficiary(long personId, String facilityOid, String cardNumber, String homeRegion, String paperType,
        String paperSeries, String paperNumber, String paperIssuer, String paperIssuerCode,
        Optional<LocalDate> paperOn, String address, String addressRegion, String postIndex, String phone,
        int revision) {

    public static Beneficiary of(long personId, String facilityOid) {
        return new Beneficiary(personId, facilityOid, "", "", "", "", "", "", "", Optional.empty(), "", "", "", "", 1);
    }

    public boolean resident() {
        return homeRegion.isEmpty();
    }

    /** Personal data are not printed. */
    @Override
    public String toString() {
        return "Beneficiary " + personId;
    }
}
