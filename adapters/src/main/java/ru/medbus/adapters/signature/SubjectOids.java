package ru.medbus.adapters.signature;

import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a certificate's subject keeps its identifiers: OIDs of the attributes.
 * The defaults are those of qualified certificates (docs/systems/signature.md, «Не подтверждено»).
 */
public record SubjectOids(@DefaultValue(SNILS) String snils, @DefaultValue(OGRN) String ogrn,
        @DefaultValue(OGRNIP) String ogrnip, @DefaultValue(TAX_ID) String taxId,
        @DefaultValue(ORGANISATION_TAX_ID) String organisationTaxId) {
    private static final String SNILS = "1.2.643.100.3";
    private static final String OGRN = "1.2.643.100.1";
    private static final String OGRNIP = "1.2.643.100.5";
    private static final String TAX_ID = "1.2.643.3.131.1.1";
    private static final String ORGANISATION_TAX_ID = "1.2.643.100.4";

    public static final SubjectOids DEFAULT = new SubjectOids(SNILS, OGRN, OGRNIP, TAX_ID, ORGANISATION_TAX_ID);

    /** @throws IllegalArgumentException not an OID */
    public SubjectOids {
        for (var oid : List.of(snils, ogrn, ogrnip, taxId, organisationTaxId)) {
            if (ASN1ObjectIdentifier.tryFromID(oid) == null) {
                throw new IllegalArgumentException("medbus.signature.subject: «" + oid + "» — не OID");
            }
        }
    }
}
