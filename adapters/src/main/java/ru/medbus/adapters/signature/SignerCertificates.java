package ru.medbus.adapters.signature;

/** Parsed certificates by the digest of their bytes, the most recently used ones. Thread-safe. */
final class SignerCertificates {
    private static final int KEPT = 4096;

    private final SubjectOids oids;
    private final SignatureProvider provider;
    private final RecentlyUsed<String, SignerCertificate> known = new RecentlyUsed<>(KEPT);

    SignerCertificates(SubjectOids oids, SignatureProvider provider) {
        this.oids = oids;
        this.provider = provider;
    }

    /** @throws IllegalArgumentException not a certificate */
    SignerCertificate of(byte[] der) {
        var sha256 = Certificates.sha256(der);
        return known.get(sha256).orElseGet(() -> {
            var certificate = SignerCertificate.of(der, sha256, oids, provider);
            known.put(sha256, certificate);
            return certificate;
        });
    }
}
