package ru.medbus.domain.passport;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** History of passports; a change is noted in the transaction that makes it. */
@Service
public class ChangeLog {
    private final ChangeMapper rows;

    ChangeLog(ChangeMapper rows) {
        this.rows = rows;
    }

    /** Notes what differs; equal values leave no line. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(String who, String why, String facility, String subject, String field, String before,
            String after) {
        if (!before.equals(after)) {
            rows.add(who, why, facility, subject, field, before, after);
        }
    }

    @Transactional(readOnly = true)
    public List<Change> of(String facility, int limit) {
        return rows.of(facility, limit);
    }

    @Transactional(readOnly = true)
    public List<Change> of(String facility, String subject, int limit) {
        return rows.ofSubject(facility, subject, limit);
    }
}
