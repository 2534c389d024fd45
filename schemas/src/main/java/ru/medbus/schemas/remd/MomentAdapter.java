package ru.medbus.schemas.remd;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Moment ↔ {@code xs:dateTime} with seconds and offset.
 *
 * <p>A moment without an offset and a bare date are read as Moscow time (unverified: the federal services run by it).
 */
public final class MomentAdapter extends XmlAdapter<String, OffsetDateTime> {
    private static final ZoneOffset MOSCOW = ZoneOffset.ofHours(3);

    @Override
    public OffsetDateTime unmarshal(String text) {
        var moment = text.strip();
        if (moment.length() <= "2026-01-31".length()) {
            return LocalDate.parse(moment).atStartOfDay().atOffset(MOSCOW);
        }
        return switch (DateTimeFormatter.ISO_DATE_TIME.parseBest(moment, OffsetDateTime::from, LocalDateTime::from)) {
            case OffsetDateTime exact -> exact;
            case LocalDateTime local -> local.atOffset(MOSCOW);
            default -> throw new IllegalArgumentException("Not a moment");
        };
    }

    @Override
    public String marshal(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
}
