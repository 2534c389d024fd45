package ru.medbus.domain.reference.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.access.Actor;

@DatabaseTest
class WorkingCalendarIT {
    @Autowired
    private WorkingCalendar calendar;

    @Test
    void newYearOf2026LastsUntilTheTwelfth() {
        assertThat(calendar.days().after(LocalDate.of(2025, 12, 31), 1)).isEqualTo(LocalDate.of(2026, 1, 12));
        assertThat(calendar.days().working(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(calendar.entered(2026)).isTrue();
        assertThat(calendar.entered(2099)).isFalse();
    }

    @Test
    void movedDaysOfAYearAreReplacedAndReadBack() {
        calendar.replace(2031, "09.01.2031; выходной; перенос с 4 января\n\n15.02.2031\tрабочий\tза 24 февраля",
                Actor.HUB);
        assertThat(calendar.days().working(LocalDate.of(2031, 1, 9))).isFalse();
        assertThat(calendar.days().working(LocalDate.of(2031, 2, 15))).as("a Saturday").isTrue();
        assertThat(calendar.exceptions(2031)).contains(
                new MovedDay(LocalDate.of(2031, 1, 9), false, "перенос с 4 января"),
                new MovedDay(LocalDate.of(2031, 6, 12), false, "День России"));
        calendar.replace(2031, calendar.written(2031).replace("09.01.2031", "10.01.2031"), Actor.HUB);
        assertThat(calendar.days().working(LocalDate.of(2031, 1, 9))).isTrue();
        assertThat(calendar.days().working(LocalDate.of(2031, 1, 10))).isFalse();
    }

    @Test
    void everyWrongLineIsNamedAndNothingIsTaken() {
        calendar.replace(2032, "09.01.2032; выходной; перенос", Actor.HUB);
        assertThatThrownBy(() -> calendar.replace(2032, """
            12.01.2032; выходной
            31.02.2032; выходной
            09.01.2031; выходной
            13.01.2032; отгул
            12.01.2032; рабочий
            """, Actor.HUB)).isInstanceOfSatisfying(CalendarRefusedException.class,
                refusal -> assertThat(refusal.wrong()).satisfiesExactly(
                        wrong -> assertThat(wrong).startsWith("Строка 2: «31.02.2032» — не дата"),
                        wrong -> assertThat(wrong).isEqualTo("Строка 3: день 09.01.2031 не из 2032 года."),
                        wrong -> assertThat(wrong).contains("Строка 4", "«выходной» или «рабочий»"),
                        wrong -> assertThat(wrong).isEqualTo("Строка 5: день уже назван в строке 1.")));
        assertThat(calendar.written(2032)).isEqualTo("09.01.2032; выходной; перенос");
        assertThatThrownBy(() -> calendar.replace(1999, "", Actor.HUB)).hasMessageContaining("Год");
    }
}
