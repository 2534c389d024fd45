package ru.medbus.domain.passport.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DowntimeTest {
    private static final ZoneId SAMARA = ZoneId.of("Europe/Samara");
    private static final Instant NOW = Instant.parse("2026-05-10T08:00:00Z");

    @Test
    void repairOverTheEndOfAMonthIsDividedAtTheRegionsMidnight() {
        var downtime = new Downtime(List.of(at(EquipmentState.WORKING, "2020-01-01T00:00:00+04:00"),
                at(EquipmentState.REPAIR, "2026-01-30T12:00:00+04:00"),
                at(EquipmentState.WORKING, "2026-02-02T06:00:00+04:00")), NOW);
        assertThat(downtime.within(YearMonth.of(2026, 1), SAMARA)).isEqualTo(Duration.ofHours(36));
        assertThat(downtime.within(YearMonth.of(2026, 2), SAMARA)).isEqualTo(Duration.ofHours(30));
        assertThat(downtime.within(YearMonth.of(2026, 3), SAMARA)).isEqualTo(Duration.ZERO);
    }

    @Test
    void wholeMonthsInBetweenCountWhole() {
        var downtime = new Downtime(List.of(at(EquipmentState.IDLE, "2026-01-15T00:00:00+04:00")), NOW);
        assertThat(downtime.within(YearMonth.of(2026, 2), SAMARA)).isEqualTo(Duration.ofDays(28));
        assertThat(downtime.within(YearMonth.of(2026, 5), SAMARA)).isEqualTo(Duration.ofDays(9).plusHours(12));
    }

    @Test
    void repairAfterIdlenessGoesOnAndConservationDoesNotCount() {
        var downtime = new Downtime(List.of(at(EquipmentState.IDLE, "2026-03-01T00:00:00+04:00"),
                at(EquipmentState.REPAIR, "2026-03-02T00:00:00+04:00"),
                at(EquipmentState.WORKING, "2026-03-03T00:00:00+04:00"),
                at(EquipmentState.MOTHBALLED, "2026-03-05T00:00:00+04:00")), NOW);
        assertThat(downtime.within(YearMonth.of(2026, 3), SAMARA)).isEqualTo(Duration.ofHours(48));
    }

    @Test
    void monthOfTheClockChangeHasItsOwnHours() {
        var berlin = ZoneId.of("Europe/Berlin");
        var downtime = new Downtime(List.of(at(EquipmentState.IDLE, "2026-01-01T00:00:00Z")), NOW);
        assertThat(downtime.within(YearMonth.of(2026, 3), berlin)).isEqualTo(Duration.ofHours(31 * 24 - 1));
    }

    private static StateChange at(EquipmentState state, String moment) {
        return new StateChange(state, java.time.OffsetDateTime.parse(moment).toInstant(), "", "tester");
    }
}
