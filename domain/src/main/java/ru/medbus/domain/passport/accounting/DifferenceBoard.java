package ru.medbus.domain.passport.accounting;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.accounting.Difference.Decision;

/** Differences between accounting and the passport, and what people decide of them; the log of decisions stays. */
@Service
public class DifferenceBoard {
    private static final int MOST_AT_ONCE = 1_000;

    private final DifferenceMapper rows;
    private final ObjectProvider<BookOfEquipment> equipment;
    private final ObjectProvider<BookOfStaff> staff;

    DifferenceBoard(DifferenceMapper rows, ObjectProvider<BookOfEquipment> equipment,
            ObjectProvider<BookOfStaff> staff) {
        this.rows = rows;
        this.equipment = equipment;
        this.staff = staff;
    }

    /**
     * What the last batches have shown, undecided first within its kind.
     *
     * @param kind     name of a {@link BatchKind}, or empty
     * @param decision name of a {@link Decision}, or empty
     * @param text     of the title or the inventory number
     */
    @Transactional(readOnly = true)
    public List<Difference> open(String facility, String kind, String decision, String text, int limit) {
        return rows.open(facility, kind, decision, text.strip(), limit);
    }

    @Transactional(readOnly = true)
    public List<AccountingState> states() {
        return rows.counts().stream().map(count -> new AccountingState(count.facilityOid(), count.kind(), count.open(),
                count.undecided(), count.lastAt())).toList();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<DecisionRecord> decisions(String facility, int limit) {
        return rows.decisions(facility, limit);
    }

    /**
     * Decides on all of them or none.
     *
     * @return how many were decided
     * @throws PassportRefusedException one is closed meanwhile or of another organisation, no reason is given, or the
     *                                  register does not take it
     */
    @Transactional
    public int decide(String facility, List<Long> ids, Decision decision, String who, String why) {
        require(decision != Decision.OPEN && !ids.isEmpty() && ids.size() <= MOST_AT_ONCE,
                "Отметьте строки (не больше " + MOST_AT_ONCE + ") и выберите решение.");
        require(!why.isBlank(), "Напишите причину решения: она останется в журнале решений.");
        var chosen = rows.locked(ids.stream().distinct().toList());
        require(chosen.size() == ids.stream().distinct().count()
                && chosen.stream().allMatch(one -> one.facilityOid().equals(facility)),
                "Часть отмеченных расхождений уже закрыта новой выгрузкой: обновите страницу. Ничего не изменено.");
        chosen.forEach(one -> decide(one, decision, who, why.strip()));
        return chosen.size();
    }

    /** What is taken over is no difference any more. */
    private void decide(Difference one, Decision decision, String who, String why) {
        if (decision == Decision.TAKE) {
            take(one, who, why);
            rows.close(one.id());
        }
        rows.decide(one.id(), decision);
        rows.log(one.id(), decision, who, why);
    }

    private void take(Difference one, String who, String why) {
        if (one.kind() == BatchKind.ASSETS) {
            equipment.getIfAvailable(() -> BookOfEquipment.NONE).take(one.facilityOid(), one, who, why);
        } else {
            staff.getIfAvailable(() -> BookOfStaff.NONE).take(one.facilityOid(), one, who, why);
        }
    }

    private static void require(boolean holds, String words) {
        if (!holds) {
            throw new PassportRefusedException(words);
        }
    }
}
