package ru.medbus.domain.reference.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;

/** The production calendar of Russia in the region's zone; moved days are entered year by year. */
@Service
public class WorkingCalendar {
    private static final int FIRST = 2020;
    private static final int LAST = 2100;

    private final WorkingCalendarMapper rows;
    private final AuditTrail audit;
    private final RegionTime time;

    WorkingCalendar(WorkingCalendarMapper rows, AuditTrail audit, RegionTime time) {
        this.rows = rows;
        this.audit = audit;
        this.time = time;
    }

    public LocalDate today() {
        return time.today();
    }

    /** The region's day of a moment: at its midnight the next one begins. */
    public LocalDate dayOf(Instant moment) {
        return time.dayOf(moment);
    }

    @Transactional(readOnly = true)
    public WorkingDays days() {
        return new WorkingDays(
                rows.holidays().stream().map(row -> MonthDay.of(row.month(), row.day())).collect(Collectors.toSet()),
                rows.moved().stream().collect(Collectors.toMap(MovedDay::day, MovedDay::working)));
    }

    /** Whether a year may be entered here. */
    public boolean covers(int year) {
        return year >= FIRST && year <= LAST;
    }

    /** Whether the moved days of a year are known; without them only weekends and yearly holidays are off. */
    @Transactional(readOnly = true)
    public boolean entered(int year) {
        return rows.entered(year);
    }

    /** The moved days of a year as a text that can be changed and given back. */
    @Transactional(readOnly = true)
    public String written(int year) {
        return MovedDays.written(of(year));
    }

    /** Every day of the year that is off though no weekend, or working though one. */
    @Transactional(readOnly = true)
    public List<MovedDay> exceptions(int year) {
        var days = days();
        var moved = of(year).stream().collect(Collectors.toMap(MovedDay::day, MovedDay::reason));
        var names = rows.holidays().stream().collect(Collectors.toMap(row -> MonthDay.of(row.month(), row.day()),
                WorkingCalendarMapper.HolidayRow::name));
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> days.working(day) == WorkingDays.weekend(day) || names.containsKey(MonthDay.from(day)))
                .map(day -> new MovedDay(day, days.working(day),
                        moved.getOrDefault(day, names.getOrDefault(MonthDay.from(day), ""))))
                .toList();
    }

    /**
     * Puts these moved days in the place of the year's, all or none.
     *
     * @throws CalendarRefusedException names every line that is wrong
     */
    @Transactional
    public void replace(int year, String text, Actor actor) {
        if (!covers(year)) {
            throw new CalendarRefusedException(List.of("Год — от " + FIRST + " до " + LAST + "."));
        }
        var days = MovedDays.of(year, text);
        var before = written(year);
        rows.clear(year);
        days.forEach(day -> rows.add(day.day(), day.working(), day.reason()));
        audit.record(actor, AuditAction.SETTING_CHANGED, "Переносы дней " + year + " года", before,
                MovedDays.written(days));
    }

    private List<MovedDay> of(int year) {
        return rows.moved().stream().filter(each -> each.day().getYear() == year).toList();
    }
}
