package ru.medbus.domain.drugsupply.stock;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.traceability.Fact;
import ru.medbus.domain.drugsupply.traceability.Facts;
import ru.medbus.domain.drugsupply.traceability.ReportKind;

/** Packs that leave the circulation other than to a patient: 552. Through who destroys them: {@link Destruction}. */
@Service
public class WriteOffs {
    /** МДЛП withdrawal_type, those that a store or a pharmacy has (reference/mdlp, 3.1). */
    public static final Map<Integer, String> KINDS = new java.util.TreeMap<>(Map.of(
            6, "Выборочный контроль", 8, "Федеральный надзор", 10, "Фармацевтическая экспертиза", 11, "Недостача",
            13, "Списание без передачи на уничтожение", 16, "Списание разукомплектованной упаковки",
            19, "Контрольные образцы", 21, "Хищение", 23, "Списание при отсутствии информации (зависшие остатки)",
            27, "Перемещение в карантинную зону"));

    private final StockLedger ledger;
    private final Carrying carrying;

    WriteOffs(StockLedger ledger, Carrying carrying) {
        this.ledger = ledger;
        this.carrying = carrying;
    }

    /** @param kind МДЛП withdrawal_type, of {@link #KINDS} */
    @Transactional
    public long writeOff(String facility, int kind, Collection<String> objects, Paper paper, String reason,
            String who) {
        return carrying.carry(draft(facility, kind, paper, reason, who), objects,
                pack -> pack.in(PackState.WRITTEN_OFF).at(facility, ""), withdrawal(kind, paper));
    }

    /**
     * Writes off what a count has not found.
     *
     * @param lacking how much of each pack, by its SGTIN
     * @param told    whether МДЛП is to hear of it: not when it knows of these packs already
     */
    @Transactional
    public long writeOff(String facility, int kind, Map<String, Share> lacking, boolean told, Paper paper,
            String reason, String who) {
        var draft = draft(facility, kind, paper, reason, who);
        var packs = ledger.take(OperationKind.WRITE_OFF, facility, lacking.keySet());
        return carrying.carry(draft, packs,
                pack -> PackChange.part(pack, lacking.get(pack.sgtin()), PackState.WRITTEN_OFF),
                told ? withdrawal(kind, paper).packOnly() : Told.NOTHING).operation();
    }

    private static OperationDraft draft(String facility, int kind, Paper paper, String reason, String who) {
        if (!KINDS.containsKey(kind)) {
            throw new StockRefusedException("Такой причины вывода из оборота нет: " + kind + ".");
        }
        return OperationDraft.of(OperationKind.WRITE_OFF, facility, KINDS.get(kind), paper, reason, who);
    }

    private static Told withdrawal(int kind, Paper paper) {
        return new Told(Optional.empty(), Optional.of(ReportKind.WITHDRAWAL),
                Facts.NONE.with(Fact.DOC_NUMBER, paper.number()).with(Fact.DOC_DATE, paper.day())
                        .with(Fact.WITHDRAWAL_KIND, kind),
                false, true);
    }
}
