package ru.medbus.domain.drugsupply.stock;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.traceability.Fact;
import ru.medbus.domain.drugsupply.traceability.Facts;
import ru.medbus.domain.drugsupply.traceability.OutgoingState;
import ru.medbus.domain.drugsupply.traceability.ReportKind;

/**
 * Packs that are destroyed by another: handed over (541), then destroyed (542). What МДЛП says of them bars neither:
 * what is expired or halted is just what has to go.
 */
@Service
public class Destruction {
    /** МДЛП destruction_method. */
    public static final Map<Integer, String> WAYS = new TreeMap<>(
            Map.of(1, "Раздавливание и слив", 2, "Дробление и слив", 3, "Сжигание"));

    private final Carrying carrying;
    private final DestructionMapper rows;

    Destruction(Carrying carrying, DestructionMapper rows) {
        this.carrying = carrying;
        this.rows = rows;
    }

    /** Packs of one handing over that are not destroyed yet. @param document state of its 541 */
    public record Handed(long operationId, String act, String destroyer, String cause, int packs, String document) {
        public String documentTitle() {
            return document.isEmpty() ? "" : OutgoingState.valueOf(document).title();
        }

        /** 541 is accepted: МДЛП takes a 542. */
        public boolean accepted() {
            return document.equals(OutgoingState.ACCEPTED.name());
        }
    }

    /** Hands packs over to be destroyed; stays recallable until they are. */
    @Transactional
    public long handOver(String facility, Condemnation by, Collection<String> objects, String who) {
        var facts = destroyer(by.to(), by.contract()).with(Fact.ACT_NUMBER, by.act().number())
                .with(Fact.ACT_DATE, by.act().day()).with(Fact.DESTROYER_FIAS, by.fias())
                .with(Fact.DESTRUCTION_GROUND, by.ground()).with(Fact.DECISION, by.decision())
                .with(Fact.DESTRUCTION_CAUSE, by.cause());
        return carrying.carry(
                OperationDraft.of(OperationKind.CONDEMNATION, facility, named(by.to()), by.act(),
                        Condemnation.CAUSES.get(by.cause()), who),
                objects, pack -> pack.in(PackState.CONDEMNED).at(facility, ""),
                told(ReportKind.MOVE_DESTRUCTION, facts));
    }

    /** @param way of {@link #WAYS} */
    @Transactional
    public long destroyed(String facility, Destroyer by, int way, Collection<String> objects, Paper act, String who) {
        if (!WAYS.containsKey(way)) {
            throw new StockRefusedException("Выберите способ уничтожения.");
        }
        return carrying.carry(
                OperationDraft.of(OperationKind.DESTRUCTION, facility, named(by), act, WAYS.get(way), who), objects,
                pack -> pack.in(PackState.DESTROYED),
                told(ReportKind.DESTRUCTION, destroyer(by, act).with(Fact.DESTRUCTION_WAY, way)));
    }

    /** What was handed over and waits for the act of destruction. */
    @Transactional(readOnly = true)
    public List<Handed> waiting(String facility) {
        return rows.waiting(facility);
    }

    /** Packs of a handing over that are not destroyed yet. */
    @Transactional(readOnly = true)
    public List<String> codes(String facility, long operation) {
        return rows.codes(facility, operation);
    }

    private static String named(Destroyer destroyer) {
        return "ИНН " + destroyer.inn() + (destroyer.kpp().isEmpty() ? "" : ", КПП " + destroyer.kpp());
    }

    private static Facts destroyer(Destroyer destroyer, Paper paper) {
        return Facts.NONE.with(Fact.DOC_NUMBER, paper.number()).with(Fact.DOC_DATE, paper.day())
                .with(Fact.DESTROYER_INN, destroyer.inn()).with(Fact.DESTROYER_KPP, destroyer.kpp());
    }

    private static Told told(ReportKind kind, Facts facts) {
        return new Told(Optional.empty(), Optional.of(kind), facts, false, true);
    }
}
