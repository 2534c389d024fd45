package ru.medbus.adapters.signature;

import static ru.medbus.adapters.signature.SignatureFault.WRONG_SIGNATURE_FORMAT;

import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/**
 * What the signer has signed together with the document (RFC 5652 §11, RFC 5035).
 *
 * @param messageDigest      of the document, as the signer saw it
 * @param signingTime        as the signer claims; nobody confirms it
 * @param signingCertificate digest of the signer's certificate
 */
record SignedAttributes(byte[] messageDigest, Optional<Instant> signingTime,
        Optional<ESSCertIDv2> signingCertificate) {

    static SignedAttributes of(ASN1Set set) {
        var table = new AttributeTable(set);
        var type = one(table, CMSAttributes.contentType, "contentType").orElseThrow(() -> missing("contentType"));
        if (!ASN1ObjectIdentifier.getInstance(type).equals(CMSObjectIdentifiers.data)) {
            throw new RefusedSignatureException(WRONG_SIGNATURE_FORMAT,
                    "Атрибут contentType подписи должен быть id-data.");
        }
        var digest = one(table, CMSAttributes.messageDigest, "messageDigest")
                .orElseThrow(() -> missing("messageDigest"));
        return new SignedAttributes(ASN1OctetString.getInstance(digest).getOctets(),
                one(table, CMSAttributes.signingTime, "signingTime")
                        .map(value -> Time.getInstance(value).getDate().toInstant()),
                one(table, PKCSObjectIdentifiers.id_aa_signingCertificateV2, "signingCertificateV2")
                        .map(value -> SigningCertificateV2.getInstance(value).getCerts()[0]));
    }

    /** An attribute stands once and has one value, else it is not known which one counts. */
    private static Optional<ASN1Encodable> one(AttributeTable table, ASN1ObjectIdentifier type, String name) {
        var attributes = table.getAll(type);
        if (attributes.size() == 0) {
            return Optional.empty();
        }
        var values = table.get(type).getAttrValues();
        if (attributes.size() > 1 || values.size() != 1) {
            throw new RefusedSignatureException(WRONG_SIGNATURE_FORMAT,
                    "Атрибут подписи " + name + " повторяется: он должен быть один и с одним значением.");
        }
        return Optional.of(values.getObjectAt(0));
    }

    private static RefusedSignatureException missing(String name) {
        return new RefusedSignatureException(WRONG_SIGNATURE_FORMAT,
                "В подписи нет подписанного атрибута " + name + ": подпишите документ в формате CAdES-BES.");
    }
}
