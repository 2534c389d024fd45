package ru.medbus.mappings.semd;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Times of HL7: {@code YYYYMMDD} or {@code YYYYMMDDHHMM[SS[.fff]]+ZZZZ}; the zone is obligatory with a time. */
final class HlTime {
    private static final int DAY = 8;
    private static final int MINUTES = 12;
    private static final int SECONDS = 14;

    private HlTime() {}

    /** The day as written, in the document's own zone; empty when it is not given to the day. */
    static Optional<LocalDate> day(String value) {
        try {
            return digits(value) < DAY
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(number(value, 0, 4), number(value, 4, 6), number(value, 6, DAY)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** The moment; empty when there is no time or no zone. */
    static Optional<OffsetDateTime> moment(String value) {
        int digits = digits(value);
        int zone = Math.max(value.lastIndexOf('+'), value.lastIndexOf('-'));
        if (digits < MINUTES || zone < digits || value.length() != zone + 5 || digits(value.substring(zone + 1)) != 4) {
            return Optional.empty();
        }
        try {
            return day(value).map(day -> local(day, value, digits).atOffset(offset(value, zone)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static LocalDateTime local(LocalDate day, String value, int digits) {
        return day.atTime(number(value, 8, 10), number(value, 10, MINUTES),
                digits < SECONDS ? 0 : number(value, MINUTES, SECONDS));
    }

    private static ZoneOffset offset(String value, int zone) {
        int sign = value.charAt(zone) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * number(value, zone + 1, zone + 3),
                sign * number(value, zone + 3, zone + 5));
    }

    /** How many digits the text begins with. */
    private static int digits(String value) {
        int count = 0;
        while (count < value.length() && value.charAt(count) >= '0' && value.charAt(count) <= '9') {
            count++;
        }
        return count;
    }

    private static int number(String value, int from, int to) {
        return Integer.parseInt(value, from, to, 10);
    }
}
