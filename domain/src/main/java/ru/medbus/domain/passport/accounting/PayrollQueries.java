package ru.medbus.domain.passport.accounting;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ставки and what was paid, by post and month; an empty organisation means all of them. */
@Service
@Transactional(readOnly = true)
public class PayrollQueries {
    private final PayrollMapper rows;

    PayrollQueries(PayrollMapper rows) {
        this.rows = rows;
    }

    /** @param month its first day */
    public List<PayrollLine> of(String facility, LocalDate month) {
        return rows.of(facility, month);
    }

    /** First days of the months that anything is loaded for, the latest first. */
    public List<LocalDate> months(String facility) {
        return rows.months(facility);
    }
}
