package ru.medbus.domain.passport.federal;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.passport.ChangeLog;
import ru.medbus.domain.passport.PassportRefusedException;

/** FederalDifferences between the passports and ФРМО, and what people decide on them. */
@Service
public class FederalDifferences {
    private static final int SHORTEST = 5;

    private final FederalDifferenceMapper rows;
    private final ChangeLog changes;

    FederalDifferences(FederalDifferenceMapper rows, ChangeLog changes) {
        this.rows = rows;
        this.changes = changes;
    }

    /**
     * Those that wait for a decision first.
     *
     * @param facility empty for all
     * @param all      those that are decided on as well
     */
    @Transactional(readOnly = true)
    public List<FederalDifference> list(String facility, boolean all, int limit) {
        return rows.list(facility, all, limit).stream().map(FederalDifferenceMapper.Row::difference).toList();
    }

    @Transactional(readOnly = true)
    public int open() {
        return rows.open();
    }

    /**
     * The passport takes ФРМО's word.
     *
     * @throws PassportRefusedException no reason, or the field has been changed since
     */
    @Transactional
    public void take(long id, String by, String why) {
        var difference = known(id, why);
        if (rows.take(difference) == 0) {
            throw new PassportRefusedException.Outdated();
        }
        rows.drop(id);
        changes.note(by, why.strip(), difference.facilityOid(), difference.subject(),
                difference.kind().title(difference.field()), difference.ours(), difference.federal());
    }

    /** The passport stays as it is until ФРМО says something else again; failures as in {@link #take}. */
    @Transactional
    public void keep(long id, String by, String why) {
        known(id, why);
        rows.keep(id, by, why.strip());
    }

    private FederalDifferenceMapper.Row known(long id, String why) {
        if (why.strip().length() < SHORTEST) {
            throw new PassportRefusedException("why", "Укажите причину решения: не короче " + SHORTEST + " знаков.");
        }
        return rows.lock(id).orElseThrow(() -> new PassportRefusedException.Unknown(
                "расхождение уже разобрано или ФРМО снова говорит то же, что паспорт"));
    }
}
