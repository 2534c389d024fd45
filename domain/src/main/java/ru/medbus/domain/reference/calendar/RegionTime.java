package ru.medbus.domain.reference.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Days of the region: at its midnight a prescription runs out, and a month of downtime ends. The process lives in the
 * region's zone from its start ({@code medbus.zone}), so that the database and every {@code LocalDate.now()} agree.
 */
@Component
public class RegionTime {
    private final Clock clock;

    @Autowired
    RegionTime() {
        this(Clock.systemDefaultZone());
    }

    public RegionTime(Clock clock) {
        this.clock = clock;
    }

    public ZoneId zone() {
        return clock.getZone();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone());
    }

    public Instant at(LocalDateTime local) {
        return local.atZone(zone()).toInstant();
    }

    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    /** The start of the next day. */
    public Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }
}
