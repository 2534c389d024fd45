package ru.medbus.domain.drugsupply;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who did what to a person's rights and prescriptions; noted in the transaction that does it. */
@Service
public class History {
    private final HistoryMapper rows;

    History(HistoryMapper rows) {
        this.rows = rows;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void note(String who, String why, long person, String subject, String what) {
        rows.add(who, why, person, subject, what);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Change> of(long person, int limit) {
        return rows.of(person, limit);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Change> of(String subject, int limit) {
        return rows.ofSubject(subject, limit);
    }
}
