package ru.medbus.domain.drugsupply.deferral;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.reference.calendar.WorkingCalendar;

/** The register of отсроченное обслуживание as screens and papers show it. */
@Service
@Transactional(readOnly = true)
public class DeferralQueries {
    private final DeferralQueriesMapper rows;
    private final WorkingCalendar calendar;
    private final DeferralProperties properties;

    DeferralQueries(DeferralQueriesMapper rows, WorkingCalendar calendar, DeferralProperties properties) {
        this.rows = rows;
        this.calendar = calendar;
        this.properties = properties;
    }

    /**
     * The open ones of a pharmacy.
     *
     * @param soon     whose term ends within the days of warning
     * @param overdue  whose term is over
     * @param firstDue end of the first term
     */
    public record Queue(String pharmacyOid, String pharmacy, int waiting, int offered, int soon, int overdue,
            LocalDate firstDue) {}

    /** Open ones first, those whose term ends first before others. */
    public List<DeferralLine> list(DeferralFilter filter) {
        var days = calendar.days();
        return rows.list(filter).stream().map(line -> line.with(Math.abs(days.left(filter.today(), line.dueOn()))))
                .toList();
    }

    public Optional<DeferralLine> one(long id) {
        return list(DeferralFilter.only(id, 0, calendar.today())).stream().findFirst();
    }

    /** The stay that lasts, or the last one. */
    public Optional<DeferralLine> of(long prescription) {
        return list(DeferralFilter.only(0, prescription, calendar.today())).stream()
                .max(Comparator.comparingLong(DeferralLine::id));
    }

    /** @param pharmacy empty for all */
    public List<Queue> queues(String pharmacy) {
        return queues(pharmacy, calendar.today());
    }

    List<Queue> queues(String pharmacy, LocalDate today) {
        return rows.queues(pharmacy, today, soonBy(today));
    }

    /** The last day of a term that ends soon. */
    public LocalDate soonBy(LocalDate today) {
        return calendar.days().after(today, properties.warnDays());
    }

    public boolean empty() {
        return !rows.any();
    }
}
