package ru.medbus.adapters.subscriber;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import ru.medbus.adapters.kit.Mode;

/**
 * Settings of regional subscribers.
 *
 * @param mode        whether the real subscribers are called, the simulator, or nobody
 * @param timeout     longest wait for an answer
 * @param maxAnswer   a longer answer is not read
 * @param subscribers name → where and how; a name is lower-case Latin letters, digits, hyphens
 */
@ConfigurationProperties("medbus.subscriber")
public record SubscriberProperties(@DefaultValue("off") Mode mode, @DefaultValue("15s") Duration timeout,
        @DefaultValue("64KB") DataSize maxAnswer, @DefaultValue Map<String, Address> subscribers) {

    public SubscriberProperties {
        for (var address : subscribers.values()) {
            mode.allow("subscriber", address.url());
        }
    }

    /**
     * @param secret    shared with the subscriber, at least 16 characters; signs what is sent
     * @param perSecond most documents a second by one node, 0 for no limit
     */
    public record Address(URI url, String secret, @DefaultValue("0") int perSecond) {
        private static final int SHORTEST_SECRET = 16;

        public Address {
            if (url == null || secret == null || secret.length() < SHORTEST_SECRET) {
                throw new IllegalArgumentException("medbus.subscriber.subscribers: нужны url и secret не короче "
                        + SHORTEST_SECRET + " знаков");
            }
        }

        @Override
        public String toString() {
            return "Address[" + url + "]";
        }
    }

    Optional<Address> address(String subscriber) {
        return Optional.ofNullable(subscribers.get(subscriber));
    }
}
