package ru.medbus.domain.drugsupply.prescriber;

/**
 * The medical licence of an organisation, as documents name it.
 *
 * @param issuer   who gave it and when
 * @param revision for optimistic locking; 0 while there is none
 */
public record Licence(String facilityOid, String number, String issuer, int revision) {
    public static Licence none(String facilityOid) {
        return new Licence(facilityOid, "", "", 0);
    }
}
