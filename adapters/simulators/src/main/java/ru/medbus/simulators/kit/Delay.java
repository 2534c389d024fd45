package ru.medbus.simulators.kit;

import java.time.Duration;

/** How late a system answers: between the two, the same for the same id. */
public record Delay(Duration least, Duration most) {
    /** Of people's patience and a demo's life. */
    public static final Delay USUAL = new Delay(Duration.ofSeconds(1), Duration.ofSeconds(3));

    Duration of(String id) {
        return least.plus(Duration.ofMillis((long) (Chance.of(id) * most.minus(least).toMillis())));
    }
}
