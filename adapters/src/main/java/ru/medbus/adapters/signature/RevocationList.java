package ru.medbus.adapters.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.TBSCertList;

/** A complete revocation list (CRL) of one issuer, RFC 5280 §5. Lives while its file does; thread-safe. */
final class RevocationList {
    private static final int CRL_SIGN = 6;

    private final String file;
    private final CertificateList list;
    private final Map<BigInteger, Instant> revoked = new HashMap<>();
    private final IssuingDistributionPoint scope;
    private final Map<String, Boolean> signedBy = new ConcurrentHashMap<>();

    private RevocationList(String file, CertificateList list) {
        this.file = file;
        this.list = list;
        this.scope = scope(list.getTBSCertList());
        for (var entries = list.getRevokedCertificateEnumeration(); entries.hasMoreElements();) {
            var entry = (TBSCertList.CRLEntry) entries.nextElement();
            revoked.put(entry.getUserCertificate().getValue(), entry.getRevocationDate().getDate().toInstant());
        }
    }

    static List<RevocationList> read(Path file, byte[] content) {
        var found = Armour.blocks(content, Set.of("X509 CRL")).stream()
                .map(der -> parse(file.getFileName().toString(), der)).toList();
        if (found.isEmpty()) {
            throw new UnusableFileException("В файле нет списка отзыва");
        }
        return found;
    }

    private static RevocationList parse(String file, byte[] der) {
        try {
            return new RevocationList(file, CertificateList.getInstance(der));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new UnusableFileException("Список отзыва повреждён");
        }
    }

    String file() {
        return file;
    }

    X500Name issuer() {
        return list.getIssuer();
    }

    /** When the next list is due; forever when the list does not say. */
    Instant validTo() {
        return list.getNextUpdate() == null ? Instant.MAX : list.getNextUpdate().getDate().toInstant();
    }

    Optional<Instant> revokedAt(BigInteger serial) {
        return Optional.ofNullable(revoked.get(serial));
    }

    /** Whether the list speaks of such certificates at all. */
    boolean covers(boolean authority) {
        return scope == null || (authority ? !scope.onlyContainsUserCerts() : !scope.onlyContainsCACerts());
    }

    /** Computed once per list and issuer: lists may be megabytes long. */
    boolean isSignedBy(X509Certificate issuer, SignatureProvider provider) {
        return signedBy.computeIfAbsent(Certificates.sha256(Certificates.der(issuer)),
                unknown -> verify(issuer, provider));
    }

    private boolean verify(X509Certificate issuer, SignatureProvider provider) {
        var usage = issuer.getKeyUsage();
        if (usage != null && !usage[CRL_SIGN]) {
            return false;
        }
        try {
            var key = provider.verifyingKey(issuer.getPublicKey().getEncoded());
            var signed = list.getTBSCertList().getEncoded(ASN1Encoding.DER);
            return key.hash().signs(list.getSignatureAlgorithm().getAlgorithm())
                    && key.verifies(provider.digest(key.hash(), signed), list.getSignature().getOctets());
        } catch (IllegalArgumentException e) {
            return false; // the issuer's key is not of GOST
        } catch (IOException e) {
            throw new UncheckedIOException("A parsed list is written as it was", e);
        }
    }

    private static IssuingDistributionPoint scope(TBSCertList list) {
        var extensions = list.getExtensions();
        if (extensions == null) {
            return null;
        }
        if (Arrays.stream(extensions.getCriticalExtensionOIDs())
                .anyMatch(critical -> !critical.equals(Extension.issuingDistributionPoint))) {
            throw new UnusableFileException("Список отзыва не полный (разностный) или с неизвестным расширением");
        }
        var scope = IssuingDistributionPoint
                .getInstance(extensions.getExtensionParsedValue(Extension.issuingDistributionPoint));
        if (scope != null && (scope.isIndirectCRL() || scope.getOnlySomeReasons() != null)) {
            throw new UnusableFileException("Список отзыва не полный: он непрямой или только по части причин");
        }
        return scope;
    }
}
