package ru.medbus.adapters.signature;

import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x500.X500Name;

/** What both folders held at one moment. A new object stands for any change: verdicts made by an old one are void. */
final class Trust {
    final FolderContents<TrustedCertificate> certificates;
    final FolderContents<RevocationList> lists;
    private final Map<String, TrustedCertificate> bySha256;
    private final Set<TrustAnchor> anchors;
    private final Map<X500Name, List<RevocationList>> byIssuer;

    Trust(FolderContents<TrustedCertificate> certificates, FolderContents<RevocationList> lists) {
        this.certificates = certificates;
        this.lists = lists;
        this.bySha256 = certificates.items().stream()
                .collect(Collectors.toMap(TrustedCertificate::sha256, Function.identity(), (one, same) -> one));
        this.anchors = bySha256.values().stream().filter(TrustedCertificate::authority)
                .map(trusted -> new TrustAnchor(trusted.certificate(), null)).collect(Collectors.toSet());
        this.byIssuer = lists.items().stream().collect(Collectors.groupingBy(RevocationList::issuer));
    }

    boolean isOf(FolderContents<TrustedCertificate> certificates, FolderContents<RevocationList> lists) {
        return this.certificates == certificates && this.lists == lists;
    }

    Set<TrustAnchor> anchors() {
        return anchors;
    }

    boolean has(X509Certificate certificate) {
        return bySha256.containsKey(Certificates.sha256(Certificates.der(certificate)));
    }

    /** Lists that this issuer has signed. */
    List<RevocationList> listsOf(X509Certificate issuer, SignatureProvider provider) {
        return byIssuer.getOrDefault(X500Name.getInstance(issuer.getSubjectX500Principal().getEncoded()), List.of())
                .stream().filter(list -> list.isSignedBy(issuer, provider)).toList();
    }
}
