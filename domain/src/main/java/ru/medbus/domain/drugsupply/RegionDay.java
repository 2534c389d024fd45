package ru.medbus.domain.drugsupply;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which day it is in the region: a prescription runs out at the region's midnight, wherever the server stands. */
@Component
public class RegionDay {
    private final Clock clock;

    /** @param zone as {@code Asia/Kamchatka}; the server's own when empty */
    @Autowired
    RegionDay(@Value("${medbus.zone:}") String zone) {
        this(zone.isEmpty() ? Clock.systemDefaultZone() : Clock.system(ZoneId.of(zone)));
    }

    public RegionDay(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
