package ru.medbus.domain.reference.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;

/**
 * Working days by rule and exception.
 *
 * @param holidays of every year
 * @param moved    days that the Government has moved: whether each is a working one; they overrule all else
 */
public record WorkingDays(Set<MonthDay> holidays, Map<LocalDate, Boolean> moved) {

    public boolean working(LocalDate day) {
        return moved.getOrDefault(day, !weekend(day) && !holidays.contains(MonthDay.from(day)));
    }

    /** The last day of a term: the first working day after {@code from} is its first (ГК РФ, ст. 191). */
    public LocalDate after(LocalDate from, int days) {
        var day = from;
        for (int left = days; left > 0; left -= working(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Working days from the day after {@code today} to {@code last}, it included; negative when it is past. */
    public int left(LocalDate today, LocalDate last) {
        return last.isBefore(today)
                ? -count(last, today)
                : count(today, last);
    }

    private int count(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::working).count();
    }

    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
