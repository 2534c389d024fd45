package ru.medbus.mappings.mdlp;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import ru.medbus.domain.drugsupply.traceability.Fact;
import ru.medbus.domain.drugsupply.traceability.Facts;

/** Values as МДЛП writes them. */
final class Values {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    /** The zone is mandatory; Moscow's is how МДЛП's own tickets are written. */
    private static final ZoneOffset MOSCOW = ZoneOffset.ofHours(3);

    private Values() {}

    static OffsetDateTime moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).atOffset(MOSCOW);
    }

    /** ДД.ММ.ГГГГ. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text, DAY);
    }

    /** Of a fact, or {@code null}: an absent element. */
    static String text(Facts facts, Fact fact) {
        return facts.find(fact).orElse(null);
    }

    static String dayOf(Facts facts, Fact fact) {
        return facts.find(fact, LocalDate::parse).map(Values::day).orElse(null);
    }

    static Integer number(Facts facts, Fact fact) {
        return facts.find(fact, Integer::valueOf).orElse(null);
    }

    static Boolean paused(Facts facts) {
        return facts.find(Fact.CONFIRM_PAUSED, Boolean::valueOf).orElse(null);
    }

    /** Rubles with two digits after the point. */
    static BigDecimal rubles(long kopecks) {
        return BigDecimal.valueOf(kopecks, 2);
    }

    static long kopecks(BigDecimal rubles) {
        return rubles.movePointRight(2).longValueExact();
    }

    static Optional<String> said(String text) {
        return Optional.ofNullable(text).filter(known -> !known.isBlank());
    }
}
