package ru.medbus.watch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When something is wrong, and who is told.
 *
 * @param backlog         messages in one queue from which it is a backlog
 * @param oldest          age of an unfinished message from which somebody has to look
 * @param silence         a system that is silent for so long, against its own habit, is missed
 * @param failureShare    share of refused and put aside steps among those that ended, 0 to 1
 * @param failureLeast    fewer ended steps than this in the time say nothing
 * @param failureTime     time over which failures are counted
 * @param certificateDays days before the end of a certificate
 * @param diskFree        share of a disk that has to be free, 0 to 1; the embedded broker takes nothing below 0.05
 * @param mailTo          addresses; none for no mail. The mail server is {@code spring.mail.*}
 * @param mailFrom        sender's address
 * @param webhook         where JSON is posted; its host has to be in {@code medbus.egress.allow}
 */
@ConfigurationProperties("medbus.alerts")
public record AlertProperties(@DefaultValue("10000") long backlog, @DefaultValue("24h") Duration oldest,
        @DefaultValue("2h") Duration silence, @DefaultValue("0.3") double failureShare,
        @DefaultValue("20") int failureLeast, @DefaultValue("15m") Duration failureTime,
        @DefaultValue("30") int certificateDays, @DefaultValue("0.1") double diskFree,
        @DefaultValue List<String> mailTo, @DefaultValue("medbus@localhost") String mailFrom, Optional<URI> webhook) {
    public AlertProperties {
        webhook = webhook == null ? Optional.empty() : webhook;
    }
}
