package ru.medbus.domain.access;

import java.time.Instant;

/**
 * An information system that sends us documents, acting for one organisation.
 *
 * @param id             0 while it is new
 * @param hasCertificate whether it may also prove itself by a client certificate (mTLS)
 * @param ratePerSecond  calls a second that one node takes from it
 * @param maxBytes       longest body it may send, bytes
 * @param demo           has a token that everybody knows
 * @param version        grows with every change; a save of an older one is refused
 */
public record SystemClient(long id, String name, String organisationOid, boolean hasCertificate, Instant expiresAt,
        boolean active, int ratePerSecond, long maxBytes, boolean demo, Instant createdAt, int version) {

    public SystemClient {
        name = name.strip();
        organisationOid = organisationOid.strip();
    }

    /** One that is only being entered. */
    public static SystemClient added(String name, String organisationOid, Instant expiresAt, int ratePerSecond,
            long maxBytes) {
        return new SystemClient(0, name, organisationOid, false, expiresAt, true, ratePerSecond, maxBytes, false,
                Instant.now(), 0);
    }

    public boolean usableAt(Instant moment) {
        return active && moment.isBefore(expiresAt);
    }

    /** As the audit trail writes it: no token. */
    @Override
    public String toString() {
        return "%s, %s, %s до %s, %d/с, %d байт".formatted(name, organisationOid, active ? "действует" : "отключена",
                expiresAt, ratePerSecond, maxBytes);
    }
}
