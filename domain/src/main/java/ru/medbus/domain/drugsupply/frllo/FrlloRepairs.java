package ru.medbus.domain.drugsupply.frllo;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;

/** What a person does with records that ФРЛЛО has refused: told again, or closed with a reason. */
@Service
public class FrlloRepairs {
    private static final int SHORTEST_REASON = 5;

    private final FrlloRepairMapper rows;
    private final AuditTrail audit;

    FrlloRepairs(FrlloRepairMapper rows, AuditTrail audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /** A record that is refused, not told or closed waits for its turn again. */
    @Transactional
    public void again(long id, Actor by) {
        require(rows.again(id) == 1, id);
        audit.record(by, AuditAction.FRLLO_REPAIRED, "Запись ФРЛЛО № " + id, "", "отправить снова");
    }

    /**
     * All records that were refused for one reason.
     *
     * @param text as {@link FrlloQueries.Cause} has it
     * @return how many
     */
    @Transactional
    public int again(FrlloKind kind, String code, String text, Actor by) {
        int count = rows.againAll(kind, code, text);
        if (count > 0) {
            audit.record(by, AuditAction.FRLLO_REPAIRED, "Отказы ФРЛЛО " + code, "", "отправить снова: " + count);
        }
        return count;
    }

    /** A refused record is not told: ФРЛЛО knows of it by another way, or need not know. */
    @Transactional
    public void close(long id, String reason, Actor by) {
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new DrugSupplyRefusedException("reason", "REASON", "Напишите, почему передавать запись не нужно.",
                    "");
        }
        require(rows.close(id, reason.strip()) == 1, id);
        audit.record(by, AuditAction.FRLLO_REPAIRED, "Запись ФРЛЛО № " + id, "", "закрыто: " + reason.strip());
    }

    private static void require(boolean changed, long id) {
        if (!changed) {
            throw new DrugSupplyRefusedException("", "FRLLO_STATE", "Запись № " + id
                    + " уже отправлена или принята: откройте список заново.", "");
        }
    }
}
