package ru.medbus.adapters.signature;

import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * Whom a certificate is issued to. Personal data: {@link #toString} keeps silent.
 *
 * @param snils             11 digits
 * @param ogrn              13 digits, of an organisation
 * @param ogrnip            15 digits, of a sole trader
 * @param taxId             ИНН of a person, 12 digits
 * @param organisationTaxId ИНН of an organisation, 10 digits
 * @param commonName        empty when there is none
 * @param organisation      empty when there is none
 */
public record CertificateSubject(Optional<String> snils, Optional<String> ogrn, Optional<String> ogrnip,
        Optional<String> taxId, Optional<String> organisationTaxId, String commonName, String organisation) {

    static CertificateSubject of(X500Name name, SubjectOids oids) {
        var taxId = digits(name, oids.taxId(), 12);
        return new CertificateSubject(digits(name, oids.snils(), 11), digits(name, oids.ogrn(), 13),
                digits(name, oids.ogrnip(), 15),
                taxId.filter(value -> !ofOrganisation(value)),
                digits(name, oids.organisationTaxId(), 10)
                        .or(() -> taxId.filter(CertificateSubject::ofOrganisation).map(value -> value.substring(2))),
                text(name, BCStyle.CN), text(name, BCStyle.O));
    }

    /** Until 2021 an organisation's ten digits stood in the person's attribute after two zeros. */
    private static boolean ofOrganisation(String taxId) {
        return taxId.startsWith("00");
    }

    /** Any string type and any separators; another number of digits is as good as none. */
    private static Optional<String> digits(X500Name name, String oid, int count) {
        var digits = text(name, new ASN1ObjectIdentifier(oid)).replaceAll("[^0-9]", "");
        return digits.length() == count ? Optional.of(digits) : Optional.empty();
    }

    private static String text(X500Name name, ASN1ObjectIdentifier attribute) {
        for (var rdn : name.getRDNs(attribute)) {
            for (var value : rdn.getTypesAndValues()) {
                if (value.getType().equals(attribute) && value.getValue() instanceof ASN1String string) {
                    return string.getString().strip();
                }
            }
        }
        return "";
    }

    @Override
    public String toString() {
        return "CertificateSubject";
    }
}
