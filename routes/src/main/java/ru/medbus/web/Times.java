package ru.medbus.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.medbus.domain.reference.calendar.RegionTime;

/** How screens write moments: in the region's zone, and with it. Templates ask it as {@code @times}. */
@Component("times")
public class Times {
    private final DateTimeFormatter shown;
    private final DateTimeFormatter day;
    private final ZoneId zone;

    Times(RegionTime time) {
        zone = time.zone();
        shown = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss", Locale.of("ru")).withZone(zone);
        day = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.of("ru")).withZone(zone);
    }

    /** «23.11.2026 09:15:02». */
    public String show(Instant moment) {
        return shown.format(moment);
    }

    /** «23.11.2026». */
    public String day(Instant moment) {
        return day.format(moment);
    }

    /** «2026-11-23», as a field of a day wants it. */
    public String field(Instant moment) {
        return LocalDate.ofInstant(moment, zone).toString();
    }

    /** The zone's name for the foot of a table: «UTC+04:00». */
    public String zone() {
        var offset = zone.getRules().getOffset(Instant.now()).getId();
        return "Z".equals(offset) ? "UTC" : "UTC" + offset;
    }

    /** Start of the day that a field holds; empty when it holds none. */
    public Optional<Instant> startOf(String field) {
        return date(field).map(date -> date.atStartOfDay(zone).toInstant());
    }

    /** End of the day that a field holds: the start of the next one. */
    public Optional<Instant> endOf(String field) {
        return date(field).map(date -> date.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static Optional<LocalDate> date(String field) {
        try {
            return field.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(field.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // a day typed into the URL by hand
        }
    }
}
