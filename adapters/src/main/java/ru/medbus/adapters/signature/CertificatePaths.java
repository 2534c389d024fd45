package ru.medbus.adapters.signature;

import static ru.medbus.adapters.signature.SignatureFault.CANT_BUILD_CERT_CHAIN_TO_ACCREDITED_CA_CERT;
import static ru.medbus.adapters.signature.SignatureFault.SIGNATURE_DECODING_ERROR;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * Chains of signers' certificates to the trusted ones, by PKIX (RFC 5280) at the time of signing. A found chain is
 * remembered for minutes, while the trust folders stay as they are; a missing one is looked for anew each time, because
 * the next container may bring the missing link. Thread-safe.
 */
final class CertificatePaths {
    private static final int KEPT = 4096;

    private final SignatureProvider provider;
    private final TrustStore store;
    private final boolean listsRequired;
    private final RecentlyUsed<String, TrustedChain> chains = new RecentlyUsed<>(KEPT);

    CertificatePaths(SignatureProvider provider, TrustStore store, boolean listsRequired) {
        this.provider = provider;
        this.store = store;
        this.listsRequired = listsRequired;
    }

    /**
     * @param travelling certificates of the container, DER: links of the chain may be among them
     * @throws RefusedSignatureException there is no chain, or it is revoked
     */
    void require(SignerCertificate signer, List<byte[]> travelling, Instant signedAt, Instant receivedAt) {
        var trust = store.current();
        var chain = chains.get(signer.sha256()).filter(known -> known.serves(trust, signedAt))
                .orElseGet(() -> build(signer, travelling, signedAt, trust));
        chain.requireNotRevoked(receivedAt, listsRequired);
    }

    private TrustedChain build(SignerCertificate signer, List<byte[]> travelling, Instant signedAt, Trust trust) {
        var links = travelling.stream().map(this::parsed).toList();
        var target = parsed(signer.der());
        var chain = chain(target, links, signedAt, trust)
                .or(() -> chain(target, links, signedAt, store.latest()))
                .filter(found -> found.covers(signedAt))
                .orElseThrow(() -> untrusted(signer));
        chains.put(signer.sha256(), chain);
        return chain;
    }

    private X509Certificate parsed(byte[] der) {
        try {
            return Certificates.x509(der, provider);
        } catch (IllegalArgumentException e) {
            throw new RefusedSignatureException(SIGNATURE_DECODING_ERROR, "Сертификат в подписи повреждён.");
        }
    }

    private Optional<TrustedChain> chain(X509Certificate target, List<X509Certificate> links, Instant signedAt,
            Trust trust) {
        return path(target, links, signedAt, trust)
                .or(() -> trust.has(target) ? Optional.of(List.of(target)) : Optional.empty())
                .map(certificates -> TrustedChain.of(certificates, trust, provider));
    }

    private Optional<List<X509Certificate>> path(X509Certificate target, List<X509Certificate> links,
            Instant signedAt, Trust trust) {
        if (trust.anchors().isEmpty()) {
            return Optional.empty();
        }
        try {
            var builder = CertPathBuilder.getInstance("PKIX", provider.certificates());
            var found = (PKIXCertPathBuilderResult) builder.build(parameters(target, links, signedAt, trust));
            var path = new ArrayList<X509Certificate>();
            found.getCertPath().getCertificates().forEach(one -> path.add((X509Certificate) one));
            path.add(found.getTrustAnchor().getTrustedCert());
            return Optional.of(path);
        } catch (CertPathBuilderException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            return Optional.empty(); // the unchecked ones are Bouncy Castle's answers to damaged extensions
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The provider builds no certificate paths", e);
        }
    }

    private PKIXBuilderParameters parameters(X509Certificate target, List<X509Certificate> links, Instant signedAt,
            Trust trust) throws GeneralSecurityException {
        var selector = new X509CertSelector();
        selector.setCertificate(target);
        var parameters = new PKIXBuilderParameters(trust.anchors(), selector);
        var known = new ArrayList<>(links);
        known.add(target);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(known),
                provider.certificates()));
        parameters.setRevocationEnabled(false); // our own lists are asked when the chain is known
        parameters.setDate(Date.from(signedAt));
        return parameters;
    }

    private static RefusedSignatureException untrusted(SignerCertificate signer) {
        return new RefusedSignatureException(CANT_BUILD_CERT_CHAIN_TO_ACCREDITED_CA_CERT,
                "Нет цепочки сертификатов до удостоверяющего центра, которому шина доверяет (издатель: "
                        + signer.issuer() + "). Включите промежуточные сертификаты в подпись "
                        + "или передайте сертификат издателя администратору шины.");
    }
}
