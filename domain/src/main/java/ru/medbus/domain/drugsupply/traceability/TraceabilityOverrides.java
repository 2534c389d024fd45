package ru.medbus.domain.drugsupply.traceability;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;

/** A person's word against МДЛП's: for named packs, one operation, with a reason, for a while, in the audit trail. */
@Service
public class TraceabilityOverrides {
    private static final int SHORTEST = 10;

    private final TraceabilityOverrideMapper rows;
    private final AuditTrail audit;
    private final TraceabilityProperties settings;

    TraceabilityOverrides(TraceabilityOverrideMapper rows, AuditTrail audit, TraceabilityProperties settings) {
        this.rows = rows;
        this.audit = audit;
        this.settings = settings;
    }

    /** @throws TraceabilityRefusedException no packs, or no reason that says anything */
    @Transactional
    public void permit(GatedOperation operation, List<String> sgtins, String reason, Actor by) {
        if (sgtins.isEmpty()) {
            throw new TraceabilityRefusedException("Укажите хотя бы один КИЗ.");
        }
        if (reason.strip().length() < SHORTEST) {
            throw new TraceabilityRefusedException("Причина — не короче " + SHORTEST
                    + " знаков: её прочтёт проверяющий.");
        }
        rows.add(sgtins.toArray(String[]::new), operation.name(), reason.strip(), by.who(),
                Instant.now().plus(settings.overrideFor()));
        audit.record(by, AuditAction.TRACEABILITY_OVERRIDDEN, operation.title() + ": " + String.join(", ", sgtins), "",
                reason.strip());
    }
}
