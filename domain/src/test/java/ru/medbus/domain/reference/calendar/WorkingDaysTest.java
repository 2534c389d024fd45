package ru.medbus.domain.reference.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
    private final WorkingDays days = new WorkingDays(Set.of(MonthDay.of(6, 12), MonthDay.of(1, 1)), Map.of(
            LocalDate.of(2026, 6, 15), false, LocalDate.of(2026, 6, 20), true));

    @Test
    void termBeginsTheDayAfterTheRequestAndPassesOverWeekends() {
        assertThat(days.after(MONDAY, 3)).isEqualTo(LocalDate.of(2026, 6, 4));
        assertThat(days.after(MONDAY, 5)).isEqualTo(LocalDate.of(2026, 6, 8));
        assertThat(days.after(LocalDate.of(2026, 6, 6), 1)).as("asked on a Saturday").isEqualTo(
                LocalDate.of(2026, 6, 8));
    }

    @Test
    void holidayAndMovedDaysCountAsTheGovernmentSays() {
        assertThat(days.after(LocalDate.of(2026, 6, 11), 1)).as("12 is a holiday, 13 and 14 a weekend, 15 moved")
                .isEqualTo(LocalDate.of(2026, 6, 16));
        assertThat(days.working(LocalDate.of(2026, 6, 20))).as("a Saturday that is worked").isTrue();
        assertThat(days.after(LocalDate.of(2026, 6, 19), 1)).isEqualTo(LocalDate.of(2026, 6, 20));
    }

    @Test
    void daysLeftAreCountedToTheLastDayAndBelowZeroAfterIt() {
        assertThat(days.left(MONDAY, LocalDate.of(2026, 6, 4))).isEqualTo(3);
        assertThat(days.left(MONDAY, MONDAY)).isZero();
        assertThat(days.left(LocalDate.of(2026, 6, 8), LocalDate.of(2026, 6, 4))).isEqualTo(-2);
    }

    @Test
    void atMidnightOfTheRegionTheNextDayBegins() {
        var vladivostok = new RegionTime(Clock.system(ZoneId.of("Asia/Vladivostok")));
        assertThat(vladivostok.dayOf(Instant.parse("2026-11-23T13:59:59Z"))).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(vladivostok.dayOf(Instant.parse("2026-11-23T14:00:00Z"))).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(new RegionTime(Clock.system(ZoneId.of("Europe/Kaliningrad")))
                .dayOf(Instant.parse("2026-11-23T14:00:00Z"))).isEqualTo(LocalDate.of(2026, 11, 23));
    }
}
