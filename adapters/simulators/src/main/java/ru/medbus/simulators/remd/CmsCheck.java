package ru.medbus.simulators.remd;

import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;

/** Checks of one detached CMS by РЭМД's codes. The chain up to an accredited issuer is not checked. */
final class CmsCheck {
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final ASN1ObjectIdentifier SNILS = new ASN1ObjectIdentifier("1.2.643.100.3");

    private CmsCheck() {}

    static Optional<RemdRefusal> refusal(byte[] document, RemdSubmission.Signature signature, Instant received) {
        try {
            var cms = new CMSSignedData(new CMSProcessableByteArray(document), signature.cms());
            if (cms.getSignerInfos().size() > 1) {
                return refuse("MULTIPLE_SIGNERS", "В контейнере ЭП более одного подписанта");
            }
            return cms.getSignerInfos().getSigners().stream().findFirst()
                    .map(signer -> refusal(cms, signer, signature, received))
                    .orElseGet(() -> refuse("NO_SIGNATURE", "В контейнере нет подписи"));
        } catch (CMSException e) {
            return refuse("SIGNATURE_DECODING_ERROR", "Контейнер ЭП не разобран");
        }
    }

    private static Optional<RemdRefusal> refusal(CMSSignedData cms, SignerInformation signer,
            RemdSubmission.Signature signature, Instant received) {
        @SuppressWarnings("unchecked")
        var found = cms.getCertificates().getMatches(signer.getSID()).stream().findFirst();
        if (found.isEmpty()) {
            return refuse("NO_END_ENTITY_CERTIFICATE", "В ЭП нет сертификата подписанта");
        }
        var certificate = (X509CertificateHolder) found.get();
        return valid(certificate, signedAt(signer, received)).or(() -> verified(signer, certificate))
                .or(() -> owned(certificate, signature));
    }

    private static Optional<RemdRefusal> verified(SignerInformation signer, X509CertificateHolder certificate) {
        try {
            var verifier = new JcaSimpleSignerInfoVerifierBuilder().setProvider(PROVIDER).build(certificate);
            return signer.verify(verifier)
                    ? Optional.empty()
                    : refuse("SIGNATURE_VERIFICATION_ERROR", "Подпись не соответствует документу");
        } catch (CMSException e) {
            return refuse("SIGNATURE_VERIFICATION_ERROR", "Подпись не соответствует документу");
        } catch (OperatorCreationException | CertificateException e) {
            return refuse("UNKNOWN_ALGORITHM", "Алгоритм подписи не поддерживается");
        }
    }

    /** As the signer says, else the moment of receipt. */
    private static Date signedAt(SignerInformation signer, Instant received) {
        return Optional.ofNullable(signer.getSignedAttributes()).map(all -> all.get(CMSAttributes.signingTime))
                .map(attribute -> Time.getInstance(attribute.getAttrValues().getObjectAt(0)).getDate())
                .orElse(Date.from(received));
    }

    private static Optional<RemdRefusal> valid(X509CertificateHolder certificate, Date day) {
        if (day.before(certificate.getNotBefore())) {
            return refuse("DOC_DATE_MISMATCH_CERT_NOT_BEFORE", "Документ создан до начала срока сертификата");
        }
        if (day.after(certificate.getNotAfter())) {
            return refuse("DOC_DATE_MISMATCH_CERT_NOT_AFTER", "Документ создан после окончания срока сертификата");
        }
        var usage = KeyUsage.fromExtensions(certificate.getExtensions());
        return usage == null || usage.hasUsages(KeyUsage.digitalSignature) || usage.hasUsages(KeyUsage.nonRepudiation)
                ? Optional.empty()
                : refuse("INVALID_CERT_KEY_USAGE", "Сертификат не предназначен для подписи");
    }

    private static Optional<RemdRefusal> owned(X509CertificateHolder certificate, RemdSubmission.Signature signature) {
        var named = certificate.getSubject().getRDNs(SNILS);
        if (!signature.personal() || named.length == 0
                || named[0].getFirst().getValue().toString().replaceAll("\\D", "").equals(signature.signerSnils())) {
            return Optional.empty();
        }
        return refuse("VALUE_MISMATCH_METADATA_AND_CERTIFICATE", "СНИЛС подписанта не тот, что в сертификате");
    }

    private static Optional<RemdRefusal> refuse(String code, String text) {
        return Optional.of(new RemdRefusal(code, text));
    }
}
