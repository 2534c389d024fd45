package ru.medbus.domain.access;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who looked into whose body and why; written before the body is shown. Append-only, hash-chained. */
@Service
public class AccessLog {
    static final int SHORTEST_REASON = 5;

    private final AccessLogMapper records;

    AccessLog(AccessLogMapper records) {
        this.records = records;
    }

    /**
     * Records a look; nothing may be shown when this throws.
     *
     * @throws AccessRefusedException.Invalid there is no reason worth the name
     */
    @Transactional
    public AccessRecord record(Actor actor, String messageId, String shown, String reason) {
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new AccessRefusedException.Invalid("reason", "Напишите, зачем открываете данные пациента");
        }
        var row = AccessRecord.at(HashChain.next(records), actor, messageId, shown, reason.strip());
        records.insert(row);
        return row;
    }

    @Transactional(readOnly = true)
    public Page<AccessRecord> find(LogFilter filter) {
        return Page.of(records.find(filter.query()), filter.limit(), row -> Long.toString(row.id()));
    }

    public Verification verify() {
        return HashChain.verify(records);
    }
}
