package ru.medbus.security;

import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.SystemClient;

/**
 * Calls a second that each system may make to this node, with one second's worth in hand for a burst. There are as many
 * buckets as systems that ever called.
 */
@Component
class RateLimits {
    private final Allowances<Long> allowances;

    @Autowired
    RateLimits() {
        this(System::nanoTime);
    }

    RateLimits(LongSupplier nanos) {
        this.allowances = new Allowances<>(nanos);
    }

    /** Whether one more call is within the limit; it is counted only when it is. */
    boolean take(SystemClient client) {
        return allowances.take(client.id(), client.ratePerSecond(), client.ratePerSecond());
    }
}
