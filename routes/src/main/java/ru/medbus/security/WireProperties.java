package ru.medbus.security;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a sender may take of the bus before it is known who he is.
 *
 * @param headersWithin  how long the headers of a request may take to come, from its first byte
 * @param bodyGrace      how long a body may come as slowly as it likes
 * @param slowestBody    what it has to come at after that, on the whole, a second
 * @param leftoversWithin how long the rest of a body that nobody read may take before the connection is closed
 * @param connections    most connections of one address to a port of this node; 0 for no limit
 * @param requests       most requests a second of one address to this node, with five seconds' worth in hand; 0 for no limit
 * @param failures       most unknown callers a second from one address, likewise; 0 for no limit
 * @param proxies        networks of balancers, behind which many stand: no limit by address
 */
@ConfigurationProperties("medbus.wire")
record WireProperties(@DefaultValue("10s") Duration headersWithin, @DefaultValue("20s") Duration bodyGrace,
        @DefaultValue("4KB") DataSize slowestBody, @DefaultValue("2s") Duration leftoversWithin,
        @DefaultValue("256") int connections, @DefaultValue("2000") int requests, @DefaultValue("20") int failures,
        @DefaultValue List<String> proxies) {

    Pace pace() {
        return new Pace(bodyGrace, slowestBody.toBytes());
    }

    /** How slowly a body may come. */
    record Pace(Duration grace, long bytesPerSecond) {
        boolean tooSlow(long bytes, long waitedNanos) {
            return waitedNanos > grace.toNanos() && bytes < waitedNanos / 1e9 * bytesPerSecond;
        }
    }
}
