package ru.medbus.domain.drugsupply.stock;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.traceability.Fact;
import ru.medbus.domain.drugsupply.traceability.Facts;
import ru.medbus.domain.drugsupply.traceability.GatedOperation;
import ru.medbus.domain.drugsupply.traceability.ReportKind;

/** Packs that leave the circulation other than to a patient: 552, or 541 and 542 through who destroys them. */
@Service
public class WriteOffs {
    /** МДЛП withdrawal_type, those that a store or a pharmacy has (reference/mdlp, 3.1). */
    public static final Map<Integer, String> KINDS = new java.util.TreeMap<>(Map.of(
            6, "Выборочный контроль", 8, "Федеральный надзор", 10, "Фармацевтическая экспертиза", 11, "Недостача",
            13, "Списание без передачи на уничтожение", 16, "Списание разукомплектованной упаковки",
            19, "Контрольные образцы", 21, "Хищение", 23, "Списание при отсутствии информации (зависшие остатки)",
            27, "Перемещение в карантинную зону"));

    private final Carrying carrying;

    WriteOffs(Carrying carrying) {
        this.carrying = carrying;
    }

    /**
     * Who destroys drugs.
     *
     * @param fias GUID of the address
     */
    public record Destroyer(String inn, String kpp, String fias) {}

    /** @param kind МДЛП withdrawal_type, of {@link #KINDS} */
    @Transactional
    public long writeOff(String facility, int kind, Collection<String> objects, Paper paper, String reason,
            String who) {
        if (!KINDS.containsKey(kind)) {
            throw new StockRefusedException("Такой причины вывода из оборота нет: " + kind + ".");
        }
        var facts = head(paper).with(Fact.WITHDRAWAL_KIND, kind);
        return carrying.carry(
                OperationDraft.of(OperationKind.WRITE_OFF, facility, KINDS.get(kind), paper, reason, who), objects,
                pack -> pack.in(PackState.WRITTEN_OFF).at(facility, ""),
                new Told(Optional.empty(), Optional.of(ReportKind.WITHDRAWAL), facts, false, true));
    }

    /** Hands packs over to be destroyed; stays recallable until they are. */
    @Transactional
    public long handOver(String facility, Destroyer to, Collection<String> objects, Paper contract, Paper act,
            int cause, String who) {
        var facts = head(contract).with(Fact.ACT_NUMBER, act.number()).with(Fact.ACT_DATE, act.day())
                .with(Fact.DESTROYER_INN, to.inn()).with(Fact.DESTROYER_KPP, to.kpp())
                .with(Fact.DESTROYER_FIAS, to.fias()).with(Fact.DESTRUCTION_GROUND, 1)
                .with(Fact.DESTRUCTION_CAUSE, cause);
        return carrying.carry(
                OperationDraft.of(OperationKind.CONDEMNATION, facility, "ИНН " + to.inn(), act, "", who), objects,
                pack -> pack.in(PackState.CONDEMNED).at(facility, ""),
                Told.gated(GatedOperation.MOVE, ReportKind.MOVE_DESTRUCTION, facts));
    }

    /** @param way МДЛП destruction_method, 1 to 3 */
    @Transactional
    public long destroyed(String facility, Destroyer by, int way, Collection<String> objects, Paper act, String who) {
        var facts = head(act).with(Fact.DESTRUCTION_WAY, way).with(Fact.DESTROYER_INN, by.inn())
                .with(Fact.DESTROYER_KPP, by.kpp());
        return carrying.carry(
                OperationDraft.of(OperationKind.DESTRUCTION, facility, "ИНН " + by.inn(), act, "", who), objects,
                pack -> pack.in(PackState.DESTROYED),
                new Told(Optional.empty(), Optional.of(ReportKind.DESTRUCTION), facts, false, true));
    }

    private static Facts head(Paper paper) {
        return Facts.NONE.with(Fact.DOC_NUMBER, paper.number()).with(Fact.DOC_DATE, paper.day());
    }
}
