package ru.medbus.adapters.signature;

import static ru.medbus.adapters.signature.SignatureFault.CANT_BUILD_CERT_CHAIN_TO_ACCREDITED_CA_CERT;
import static ru.medbus.adapters.signature.SignatureFault.CA_INACCESSIBILITY;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A chain from a signer's certificate to a trusted one, and what the revocation lists say of it.
 *
 * @param trust      by which it was built; void with another one
 * @param validFrom  latest beginning among all certificates of the chain
 * @param validTo    earliest end
 * @param revokedAt  earliest revocation in the chain; {@link Instant#MAX} when there is none
 * @param listsUntil when the first of the needed lists is overdue; {@link Instant#MIN} when one is missing
 * @param builtAt    {@link System#nanoTime}
 */
record TrustedChain(Trust trust, Instant validFrom, Instant validTo, Instant revokedAt, Instant listsUntil,
        long builtAt) {
    private static final Duration KEPT = Duration.ofMinutes(5);

    /** @param certificates from the signer's to the trusted one, both included */
    static TrustedChain of(List<X509Certificate> certificates, Trust trust, SignatureProvider provider) {
        var from = certificates.stream().map(one -> one.getNotBefore().toInstant()).max(Instant::compareTo);
        var to = certificates.stream().map(one -> one.getNotAfter().toInstant()).min(Instant::compareTo);
        var links = Stream.iterate(0, i -> i + 1).limit(certificates.size() - 1L)
                .map(i -> Link.of(certificates.get(i), certificates.get(i + 1), trust, provider)).toList();
        return new TrustedChain(trust, from.orElseThrow(), to.orElseThrow(),
                links.stream().map(Link::revokedAt).min(Instant::compareTo).orElse(Instant.MAX),
                links.stream().map(Link::listUntil).min(Instant::compareTo).orElse(Instant.MAX),
                System.nanoTime());
    }

    boolean serves(Trust current, Instant signedAt) {
        return trust == current && covers(signedAt) && System.nanoTime() - builtAt < KEPT.toNanos();
    }

    boolean covers(Instant signedAt) {
        return !signedAt.isBefore(validFrom) && !signedAt.isAfter(validTo);
    }

    /** The signing time is the signer's own word, so whoever is revoked before the receipt signs nothing any more. */
    void requireNotRevoked(Instant receivedAt, boolean listsRequired) {
        if (!revokedAt.isAfter(receivedAt)) {
            throw new RefusedSignatureException(CANT_BUILD_CERT_CHAIN_TO_ACCREDITED_CA_CERT,
                    "Сертификат подписанта или его издателя отозван " + MoscowTime.of(revokedAt)
                            + ": подпишите документ действующим сертификатом.");
        }
        if (listsRequired && receivedAt.isAfter(listsUntil)) {
            throw new RefusedSignatureException(CA_INACCESSIBILITY,
                    "Нет действующего списка отзыва удостоверяющего центра подписанта: "
                            + "администратору шины нужно обновить список, затем повторите отправку.");
        }
    }

    private record Link(Instant revokedAt, Instant listUntil) {
        static Link of(X509Certificate certificate, X509Certificate issuer, Trust trust, SignatureProvider provider) {
            var lists = trust.listsOf(issuer, provider).stream()
                    .filter(list -> list.covers(certificate.getBasicConstraints() >= 0)).toList();
            return new Link(
                    lists.stream().flatMap(list -> list.revokedAt(certificate.getSerialNumber()).stream())
                            .min(Instant::compareTo).orElse(Instant.MAX),
                    lists.stream().map(RevocationList::validTo).max(Instant::compareTo).orElse(Instant.MIN));
        }
    }
}
