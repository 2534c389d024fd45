package ru.medbus.console.flows;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.SslInfo;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.signature.FileProblem;
import ru.medbus.adapters.signature.SigningKeys;
import ru.medbus.adapters.signature.TrustStore;

/** All certificates of the bus, the soonest to end first: the folders are looked at anew, so a dropped file is seen at once. */
@Component
class CertificateBoard {
    private final TrustStore trust;
    private final SigningKeys keys;
    private final ObjectProvider<SslInfo> tls;

    CertificateBoard(TrustStore trust, SigningKeys keys, ObjectProvider<SslInfo> tls) {
        this.trust = trust;
        this.keys = keys;
        this.tls = tls;
    }

    List<CertificateLine> lines(Instant now) {
        return Stream.of(trusted(now), own(now), ofTls(now)).flatMap(lines -> lines)
                .sorted(Comparator.comparing(CertificateLine::validTo)).toList();
    }

    /** Files that are of no use, and why. */
    List<FileProblem> problems(Instant now) {
        return Stream.concat(trust.problems(now).stream(), keys.problems().stream()).toList();
    }

    private Stream<CertificateLine> trusted(Instant now) {
        return trust.certificates().stream().map(each -> CertificateLine.of(
                each.authority() ? "доверенный издатель" : "доверенный", "trust/" + each.file(), each.certificate(),
                now));
    }

    private Stream<CertificateLine> own(Instant now) {
        return keys.all().stream()
                .map(key -> CertificateLine.of("наша подпись", "keys/" + key.alias(), key.certificate(), now));
    }

    private Stream<CertificateLine> ofTls(Instant now) {
        return tls.stream().flatMap(known -> known.getBundles().stream())
                .flatMap(bundle -> bundle.getCertificateChains().stream().flatMap(chain -> chain.getCertificates()
                        .stream().map(each -> CertificateLine.of("TLS", bundle.getName(), each.getSubject(),
                                each.getIssuer(), each.getValidityStarts(), each.getValidityEnds(), now))));
    }
}
