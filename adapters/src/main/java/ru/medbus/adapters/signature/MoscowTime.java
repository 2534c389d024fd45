package ru.medbus.adapters.signature;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments in texts for people. */
final class MoscowTime {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm 'МСК'")
            .withZone(ZoneId.of("Europe/Moscow"));

    private MoscowTime() {}

    static String of(Instant moment) {
        return FORMAT.format(moment);
    }
}
