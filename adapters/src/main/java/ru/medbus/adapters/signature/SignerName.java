package ru.medbus.adapters.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignerIdentifier;

/** How a container says whose certificate is meant (RFC 5652 §5.3). */
sealed interface SignerName {

    /** @param issuer DER: names are copied from certificates, so their bytes are compared */
    record ByIssuer(byte[] issuer, BigInteger serial) implements SignerName {}

    record ByKeyIdentifier(byte[] identifier) implements SignerName {}

    static SignerName of(SignerIdentifier identifier) throws IOException {
        if (identifier.isTagged()) {
            return new ByKeyIdentifier(ASN1OctetString.getInstance(identifier.getId()).getOctets());
        }
        var name = IssuerAndSerialNumber.getInstance(identifier.getId());
        return new ByIssuer(name.getName().getEncoded(ASN1Encoding.DER), name.getSerialNumber().getValue());
    }

    default boolean means(SignerCertificate certificate) {
        return switch (this) {
            case ByIssuer name -> name.serial.equals(certificate.serial())
                    && Arrays.equals(name.issuer, certificate.issuerDer());
            case ByKeyIdentifier name -> Arrays.equals(name.identifier, certificate.keyIdentifier());
        };
    }
}
