package ru.medbus.domain.drugsupply.traceability;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;

/** What a person does with the packs that МДЛП has refused: told again, or closed with a reason. */
@Service
public class MdlpRepairs {
    private final MdlpRepairMapper rows;
    private final AuditTrail audit;

    MdlpRepairs(MdlpRepairMapper rows, AuditTrail audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * The refused packs of a document wait to be told again, each in its old turn.
     *
     * @param sgtin of one pack; empty for all
     * @return how many
     */
    @Transactional
    public int again(long document, String sgtin, Actor by) {
        int count = rows.again(document, sgtin);
        if (count == 0) {
            throw new TraceabilityRefusedException("В документе № " + document + " нет отказанных КИЗ.");
        }
        rows.close(document, sgtin, "Отправлено повторно");
        audit.record(by, AuditAction.TRACEABILITY_REPAIRED, "Документ МДЛП № " + document, "", "повторно: " + count);
        return count;
    }

    /** The refused packs are not told again: МДЛП knows of them by another way, or need not know. */
    @Transactional
    public int close(long document, String sgtin, String reason, Actor by) {
        if (reason.isBlank()) {
            throw new TraceabilityRefusedException("Укажите, почему сообщать в МДЛП не нужно.");
        }
        int count = rows.close(document, sgtin, "Закрыто: " + reason.strip());
        if (count == 0) {
            throw new TraceabilityRefusedException("В документе № " + document + " нет отказанных КИЗ.");
        }
        audit.record(by, AuditAction.TRACEABILITY_REPAIRED, "Документ МДЛП № " + document, "",
                "закрыто: " + count + ", " + reason.strip());
        return count;
    }
}
