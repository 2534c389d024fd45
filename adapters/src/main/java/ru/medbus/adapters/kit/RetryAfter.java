package ru.medbus.adapters.kit;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.apache.hc.core5.http.Header;

/** Header Retry-After (RFC 9110, 10.2.3): seconds or a date. One that cannot be read, or is over a day, is not obeyed. */
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    static Optional<Duration> of(Header header, Instant now) {
        return Optional.ofNullable(header).flatMap(present -> read(present.getValue().strip(), now))
                .filter(wait -> !wait.isNegative() && wait.compareTo(LONGEST) <= 0);
    }

    private static Optional<Duration> read(String value, Instant now) {
        if (value.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            var moment = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return Optional.of(Duration.between(now, moment));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
