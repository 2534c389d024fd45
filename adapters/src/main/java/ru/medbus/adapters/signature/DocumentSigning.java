package ru.medbus.adapters.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;

/** Makes detached signatures: CMS with the four signed attributes of CAdES-BES and the signer's certificate. */
public final class DocumentSigning {
    private final SignatureProvider provider;

    public DocumentSigning(SignatureProvider provider) {
        this.provider = provider;
    }

    /**
     * Signs the bytes as they are.
     *
     * @param at the signing time that is written into the signature, to the second
     * @return detached CMS, DER
     */
    public byte[] sign(byte[] document, SigningKey key, Instant at) {
        try {
            var attributes = attributes(provider.digest(key.hash(), document), key, at);
            var signature = provider.sign(key.key(),
                    provider.digest(key.hash(), attributes.getEncoded(ASN1Encoding.DER)));
            return container(key, attributes, signature).getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException("A container is written to memory", e);
        }
    }

    private ASN1Set attributes(byte[] digest, SigningKey key, Instant at) {
        return new DERSet(new ASN1Encodable[]{
                attribute(CMSAttributes.contentType, CMSObjectIdentifiers.data),
                attribute(CMSAttributes.signingTime, new Time(Date.from(at.truncatedTo(ChronoUnit.SECONDS)))),
                attribute(CMSAttributes.messageDigest, new DEROctetString(digest)),
                attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, signingCertificate(key))});
    }

    /** The certificate is named by its GOST digest: every system that checks GOST signatures can compute it. */
    private SigningCertificateV2 signingCertificate(SigningKey key) {
        var digest = provider.digest(key.hash(), Certificates.der(key.certificate()));
        return new SigningCertificateV2(new ESSCertIDv2(key.hash().digestAlgorithm(), digest));
    }

    private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return new Attribute(type, new DERSet(value));
    }

    private static ContentInfo container(SigningKey key, ASN1Set attributes, byte[] signature) {
        var certificate = Certificate.getInstance(Certificates.der(key.certificate()));
        var signer = new SignerInfo(new SignerIdentifier(new IssuerAndSerialNumber(certificate)),
                key.hash().digestAlgorithm(), attributes, key.hash().keyAlgorithm(), new DEROctetString(signature),
                (ASN1Set) null);
        return new ContentInfo(CMSObjectIdentifiers.signedData,
                new SignedData(new DERSet(key.hash().digestAlgorithm()),
                        new ContentInfo(CMSObjectIdentifiers.data, null), new DERSet(certificate), null,
                        new DERSet(signer)));
    }
}
