package ru.medbus.mappings.semd.compose;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Times as HL7 writes them; a moment always has its zone. */
final class Times {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMddHHmmxx");

    private Times() {}

    static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    /** To the minute. */
    static String moment(OffsetDateTime moment) {
        return MOMENT.format(moment);
    }
}
