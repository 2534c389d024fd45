package ru.medbus.domain.access;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who did what, from where, what it was and what it became. Append-only and hash-chained: PostgreSQL refuses changes,
 * and what is changed past PostgreSQL shows in {@link #verify}.
 */
@Service
public class AuditTrail {
    private final AuditMapper records;

    AuditTrail(AuditMapper records) {
        this.records = records;
    }

    /**
     * Records a deed; inside the deed's own transaction both stand or fall together. One transaction at a time has the
     * end of the chain, on all nodes: record last, commit soon, and not per message of the exchange.
     */
    @Transactional
    public AuditRecord record(Actor actor, AuditAction action, String subject, String before, String after) {
        var row = AuditRecord.at(HashChain.next(records), actor, action, subject, before, after);
        records.insert(row);
        return row;
    }

    /** Records a deed that has no before and after. */
    @Transactional
    public AuditRecord record(Actor actor, AuditAction action, String subject) {
        return record(actor, action, subject, "", "");
    }

    @Transactional(readOnly = true)
    public Page<AuditRecord> find(LogFilter filter) {
        return Page.of(records.find(filter.query()), filter.limit(), row -> Long.toString(row.id()));
    }

    /** Walks the whole chain, page by page. */
    public Verification verify() {
        return HashChain.verify(records);
    }
}
