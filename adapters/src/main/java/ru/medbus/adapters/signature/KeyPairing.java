package ru.medbus.adapters.signature;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ru.medbus.adapters.signature.KeyFile.Certificate;
import ru.medbus.adapters.signature.KeyFile.Key;
import ru.medbus.adapters.signature.KeyFile.Pair;

/** Brings private keys together with their certificates, and tries each pair before it is used. */
record KeyPairing(SubjectOids oids, SignatureProvider provider) {

    SigningKeys.Pairs pair(FolderContents<KeyFile> contents) {
        var keys = new ArrayList<SigningKey>();
        var problems = new ArrayList<FileProblem>();
        contents.items().stream()
                .collect(Collectors.groupingBy(KeyFile::alias, TreeMap::new, Collectors.toList()))
                .forEach((alias, parts) -> {
                    try {
                        keys.add(key(alias, parts));
                    } catch (UnusableFileException e) {
                        problems.add(new FileProblem(alias, e.getMessage()));
                    }
                });
        keys.sort(Comparator.comparing(SigningKey::validTo));
        return new SigningKeys.Pairs(contents, List.copyOf(keys), List.copyOf(problems));
    }

    private SigningKey key(String alias, List<KeyFile> parts) {
        var keys = parts.stream().filter(part -> !(part instanceof Certificate)).toList();
        if (keys.size() != 1) {
            throw new UnusableFileException(keys.isEmpty()
                    ? "К сертификату нет закрытого ключа с тем же именем файла"
                    : "Под одним именем несколько закрытых ключей");
        }
        return switch (keys.getFirst()) {
            case Pair pair -> fitting(alias, pair.key(), List.of(pair.certificate()));
            case Key key -> fitting(alias, key.key(), parts.stream().filter(Certificate.class::isInstance)
                    .map(part -> ((Certificate) part).certificate()).toList());
            case Certificate _ -> throw new IllegalStateException("Certificates are filtered out above");
        };
    }

    /** The file may hold the issuers' certificates too: the one that fits the key is the signer's. */
    private SigningKey fitting(String alias, PrivateKey key, List<X509Certificate> certificates) {
        return certificates.stream().filter(certificate -> fits(key, certificate)).findFirst()
                .map(certificate -> SigningKey.of(alias, key, certificate, oids, provider))
                .orElseThrow(() -> new UnusableFileException(
                        "К закрытому ключу нет подходящего сертификата ГОСТ Р 34.10-2012"));
    }

    private boolean fits(PrivateKey key, X509Certificate certificate) {
        try {
            var open = provider.verifyingKey(certificate.getPublicKey().getEncoded());
            var digest = provider.digest(open.hash(), Certificates.der(certificate));
            return open.verifies(digest, provider.sign(key, digest));
        } catch (IllegalArgumentException e) {
            return false; // the certificate or the key is not of GOST
        }
    }
}
