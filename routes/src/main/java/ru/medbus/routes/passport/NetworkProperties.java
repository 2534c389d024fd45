package ru.medbus.routes.passport;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the network is loaded from ФРМО by way of НСИ.
 *
 * @param scheduled   whether it is loaded by itself
 * @param every       how often
 * @param oids        beginnings of OIDs that are the region's; empty: everything that is published
 * @param authorities beginning of OIDs of органы управления (unverified)
 * @param pharmacies  beginning of OIDs of аптечные организации (unverified)
 * @param over        OID of the one that is over those who name nobody; empty for none
 * @param mostGone    percent of open records that may go at once
 */
@ConfigurationProperties("medbus.frmo.network")
public record NetworkProperties(@DefaultValue("false") boolean scheduled, @DefaultValue("24h") Duration every,
        @DefaultValue List<String> oids, @DefaultValue("1.2.643.5.1.13.13.12.1.") String authorities,
        @DefaultValue("1.2.643.5.1.13.13.12.4.") String pharmacies, @DefaultValue("") String over,
        @DefaultValue("20") int mostGone) {

    public NetworkProperties {
        oids = List.copyOf(oids);
    }

    boolean ours(String oid) {
        return oids.isEmpty() || oids.stream().anyMatch(oid::startsWith);
    }
}
