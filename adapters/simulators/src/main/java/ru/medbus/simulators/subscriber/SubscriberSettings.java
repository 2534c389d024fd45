package ru.medbus.simulators.subscriber;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * How the simulated subscribers live.
 *
 * @param folder    where they keep what must outlive a kill
 * @param secrets   name → secret
 * @param perSecond documents a second to one subscriber before it answers 429
 * @param window    how old or young a timestamp may be
 */
public record SubscriberSettings(Path folder, Map<String, String> secrets, int perSecond, Duration window) {

    public static SubscriberSettings in(Path folder, Map<String, String> secrets) {
        return new SubscriberSettings(folder, Map.copyOf(secrets), 1000, Duration.ofMinutes(5));
    }

    public SubscriberSettings atMost(int documentsPerSecond) {
        return new SubscriberSettings(folder, secrets, documentsPerSecond, window);
    }
}
