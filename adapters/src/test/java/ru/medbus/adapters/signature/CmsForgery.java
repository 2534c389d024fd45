package ru.medbus.adapters.signature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1EncodableVector;
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

/** Containers that are put together in ways our own signing never does, correctly signed all the same. */
final class CmsForgery {
    private final SignatureProvider provider;
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<SigningKey> signers = new ArrayList<>();
    private final List<byte[]> certificates = new ArrayList<>();
    private ASN1ObjectIdentifier contentType = CMSObjectIdentifiers.data;
    private ASN1Encodable content;
    private boolean carriesCertificate = true;
    private boolean signsAttributes = true;

    CmsForgery(SignatureProvider provider) {
        this.provider = provider;
    }

    CmsForgery attached(byte[] document) {
        content = new DEROctetString(document);
        return this;
    }

    CmsForgery typed(ASN1ObjectIdentifier type) {
        contentType = type;
        return this;
    }

    CmsForgery alsoSignedBy(SigningKey key) {
        signers.add(key);
        return this;
    }

    CmsForgery carrying(byte[] certificate) {
        certificates.add(certificate);
        return this;
    }

    CmsForgery withoutCertificate() {
        carriesCertificate = false;
        return this;
    }

    CmsForgery withoutAttributes() {
        signsAttributes = false;
        return this;
    }

    CmsForgery signedAt(Instant at) {
        attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at)))));
        return this;
    }

    CmsForgery naming(byte[] certificateSha256) {
        attributes.add(new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(certificateSha256)))));
        return this;
    }

    byte[] of(byte[] document, SigningKey key) {
        try {
            var infos = new ASN1EncodableVector();
            infos.add(signer(document, key));
            for (var another : signers) {
                infos.add(signer(document, another));
            }
            var data = new SignedData(new DERSet(key.hash().digestAlgorithm()), new ContentInfo(contentType, content),
                    certificates(key), null, new DERSet(infos));
            return new ContentInfo(CMSObjectIdentifiers.signedData, data).getEncoded(ASN1Encoding.DER);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private SignerInfo signer(byte[] document, SigningKey key) throws java.io.IOException {
        var signed = attributes(provider.digest(key.hash(), document));
        var content = signsAttributes ? signed.getEncoded(ASN1Encoding.DER) : document;
        var signature = provider.sign(key.key(), provider.digest(key.hash(), content));
        return new SignerInfo(new SignerIdentifier(new IssuerAndSerialNumber(certificate(key))),
                key.hash().digestAlgorithm(), signsAttributes ? signed : null, key.hash().keyAlgorithm(),
                new DEROctetString(signature), (ASN1Set) null);
    }

    private ASN1Set attributes(byte[] digest) {
        var all = new ASN1EncodableVector();
        all.add(new Attribute(CMSAttributes.contentType, new DERSet(contentType)));
        all.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(digest))));
        attributes.forEach(all::add);
        return new DERSet(all);
    }

    private ASN1Set certificates(SigningKey key) {
        var all = new ASN1EncodableVector();
        certificates.forEach(der -> all.add(Certificate.getInstance(der)));
        if (carriesCertificate) {
            all.add(certificate(key));
        }
        return new DERSet(all);
    }

    private static Certificate certificate(SigningKey key) {
        return Certificate.getInstance(Certificates.der(key.certificate()));
    }
}
