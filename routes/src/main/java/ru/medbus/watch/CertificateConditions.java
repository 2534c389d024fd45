package ru.medbus.watch;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.signature.SigningKey;
import ru.medbus.adapters.signature.SigningKeys;
import ru.medbus.adapters.signature.TrustStore;
import ru.medbus.adapters.signature.TrustedCertificate;
import ru.medbus.domain.alert.AlertKind;
import ru.medbus.domain.alert.Condition;

/** Our keys and the issuers we trust, at the end of their terms. */
@Component
class CertificateConditions implements ConditionSource {
    private final TrustStore trust;
    private final SigningKeys keys;
    private final AlertProperties properties;

    CertificateConditions(TrustStore trust, SigningKeys keys, AlertProperties properties) {
        this.trust = trust;
        this.keys = keys;
        this.properties = properties;
    }

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.CERTIFICATE);
    }

    @Override
    public List<Condition> conditions() {
        var soon = Instant.now().plus(properties.certificateDays(), ChronoUnit.DAYS);
        return Stream.concat(trust.certificates().stream().map(TrustedCertificate::certificate),
                keys.all().stream().map(SigningKey::certificate))
                .filter(certificate -> certificate.getNotAfter().toInstant().isBefore(soon))
                .map(CertificateConditions::condition).toList();
    }

    private static Condition condition(X509Certificate certificate) {
        return new Condition(AlertKind.CERTIFICATE, certificate.getSubjectX500Principal().getName() + ", № "
                + certificate.getSerialNumber().toString(16),
                "Действует до "
                        + LocalDate.ofInstant(certificate.getNotAfter().toInstant(), ZoneId.systemDefault())
                        + ": замените сертификат");
    }
}
