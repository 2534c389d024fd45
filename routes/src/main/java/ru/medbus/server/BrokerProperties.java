package ru.medbus.server;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The broker; without a URL an embedded one is started.
 *
 * @param url      {@code tcp://…}, from {@code MEDBUS_BROKER_URL}
 * @param user     from {@code MEDBUS_BROKER_USER}
 * @param password from {@code MEDBUS_BROKER_PASSWORD}
 * @param seenIds  ids of sent messages the embedded broker remembers per queue, to drop repeats
 * @param memory   bytes a queue may hold in memory before it pages to the disk
 */
@ConfigurationProperties("medbus.broker")
public record BrokerProperties(Optional<String> url, @DefaultValue("") String user, @DefaultValue("") String password,
        @DefaultValue("100000") int seenIds, @DefaultValue("33554432") long memory) {
    public BrokerProperties {
        url = url.filter(text -> !text.isBlank());
    }
}
