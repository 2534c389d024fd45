package ru.medbus.console.flows;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/**
 * A certificate as a line of the list.
 *
 * @param use  what it is for
 * @param file where it lies
 * @param days until its end; negative when it is over
 */
record CertificateLine(String use, String file, String subject, String issuer, Instant validFrom, Instant validTo,
        long days) {
    static final int SOON_DAYS = 30;

    static CertificateLine of(String use, String file, X509Certificate certificate, Instant now) {
        return of(use, file, name(certificate.getSubjectX500Principal()), name(certificate.getIssuerX500Principal()),
                certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant(), now);
    }

    static CertificateLine of(String use, String file, String subject, String issuer, Instant from, Instant to,
            Instant now) {
        return new CertificateLine(use, file, subject, issuer, from, to,
                Math.floorDiv(Duration.between(now, to).toSeconds(), Duration.ofDays(1).toSeconds()));
    }

    public boolean over() {
        return days < 0;
    }

    public boolean soon() {
        return !over() && days < SOON_DAYS;
    }

    public String kind() {
        if (over()) {
            return "danger";
        }
        return soon() ? "warning" : "ok";
    }

    public String term() {
        return over() ? "истёк " + -days + " дн. назад" : "истекает через " + days + " дн.";
    }

    /** The name that people know; numbers of persons among the rest of it are not shown. */
    private static String name(X500Principal principal) {
        try {
            return new LdapName(principal.getName()).getRdns().stream()
                    .filter(part -> part.getType().equalsIgnoreCase("CN") || part.getType().equalsIgnoreCase("O"))
                    .sorted((one, other) -> one.getType().compareToIgnoreCase(other.getType()))
                    .map(Rdn::getValue).map(String::valueOf).findFirst().orElse("без имени");
        } catch (InvalidNameException e) {
            return "имя не читается";
        }
    }
}
