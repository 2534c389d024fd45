package ru.medbus.domain.passport.equipment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Days and months of the region: where a day begins decides which month an hour of downtime belongs to. */
@Component
public class RegionTime {
    private final ZoneId zone;

    /** @param zone as {@code Europe/Samara}; the server's own when empty */
    RegionTime(@Value("${medbus.zone:}") String zone) {
        this.zone = zone.isEmpty() ? Clock.systemDefaultZone().getZone() : ZoneId.of(zone);
    }

    public ZoneId zone() {
        return zone;
    }

    public LocalDate today() {
        return LocalDate.now(zone);
    }

    public Instant at(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The start of the next day. */
    public Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }
}
