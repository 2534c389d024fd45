package ru.medbus.domain.drugsupply.stock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The book of movements and where each pack is by it. Packs are locked in the order of their codes before anything is
 * decided, so that of two who want one pack the second sees what the first has done.
 */
@Service
class StockLedger {
    private static final int SHOWN = 3;

    /** What may not be done with a pack that is kept for somebody; a spoilt one is written off all the same. */
    private static final Set<OperationKind> PARTING = EnumSet.of(OperationKind.DISPENSING, OperationKind.SHIPMENT,
            OperationKind.SUPPLIER_RETURN);

    private final StockLedgerMapper rows;
    private final HoldMapper holds;
    private final StockPlaces places;

    StockLedger(StockLedgerMapper rows, HoldMapper holds, StockPlaces places) {
        this.rows = rows;
        this.holds = holds;
        this.places = places;
    }

    /** @param movements ids by code */
    record Posted(long operation, Map<String, Long> movements) {}

    /**
     * Locks packs for an operation.
     *
     * @param objects SGTINs, and SSCCs of whole boxes
     * @throws StockRefusedException one is not known, is elsewhere, or is not in a state to be taken
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Pack> take(OperationKind kind, String facility, Collection<String> objects) {
        return take(kind, facility, objects, "");
    }

    /** The same for a prescription: packs that are kept for it are taken too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Pack> take(OperationKind kind, String facility, Collection<String> objects, String prescription) {
        if (objects.isEmpty()) {
            throw new StockRefusedException("Не отсканировано ни одной упаковки.");
        }
        var asked = new LinkedHashSet<>(objects);
        var packs = rows.lock(asked.toArray(String[]::new)).stream().map(StockLedgerMapper.PackRow::pack).toList();
        var found = packs.stream().flatMap(pack -> java.util.stream.Stream.of(pack.sgtin(), pack.box()))
                .collect(Collectors.toSet());
        refuse("PACK_UNKNOWN", asked.stream().filter(object -> !found.contains(object)).map(object -> "КИЗ " + object
                + ": такой упаковки на учёте нет.").toList());
        refuse("PACK_FOREIGN", packs.stream()
                .filter(pack -> !pack.facilityOid().equals(facility) && pack.state() != PackState.UNKNOWN)
                .map(pack -> "КИЗ " + pack.sgtin() + ": упаковка числится за другой организацией ("
                        + pack.facilityOid() + ").")
                .toList());
        refuse("PACK_USED", packs.stream().filter(pack -> !pack.facilityOid().equals(facility)
                || !kind.takes(pack.state())).map(pack -> "КИЗ " + pack.sgtin() + ": упаковка уже не доступна, «"
                        + pack.state().title() + "».")
                .toList());
        if (PARTING.contains(kind)) {
            refuse("PACK_HELD", holds.of(codes(packs)).stream()
                    .filter(held -> !held.prescription().equals(prescription)).map(Hold::why).toList());
        }
        return packs;
    }

    private static String[] codes(List<Pack> packs) {
        return packs.stream().map(Pack::sgtin).toArray(String[]::new);
    }

    private static void refuse(String rule, List<String> reasons) {
        if (!reasons.isEmpty()) {
            var first = String.join(" ", reasons.stream().limit(SHOWN).toList());
            throw new StockRefusedException(rule,
                    reasons.size() > SHOWN ? first + " И ещё " + (reasons.size() - SHOWN) + "." : first,
                    "книга движений упаковок");
        }
    }

    /** Makes packs known that were not; those that were stay as they are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void introduce(String facility, List<String> sgtins, List<Long> batches) {
        rows.introduce(facility, sgtins.toArray(String[]::new), batches.toArray(Long[]::new));
    }

    /** Writes the operation with its movements and moves the packs; they must be locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Posted post(OperationDraft draft, List<PackChange> changes) {
        long operation = rows.add(draft, draft.docDate().orElse(null), null);
        return new Posted(operation, movements(operation, changes));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Posted reverse(OperationDraft draft, long reversed, List<PackChange> changes) {
        long operation = rows.add(draft, draft.docDate().orElse(null), reversed);
        return new Posted(operation, movements(operation, changes));
    }

    private Map<String, Long> movements(long operation, List<PackChange> changes) {
        places.requireOpen(changes.stream().filter(PackChange::comes).map(each -> each.after().facilityOid()).toList());
        var posted = rows.post(operation, texts(changes, each -> each.before().sgtin()),
                changes.stream().map(each -> each.after().batchId()).toArray(Long[]::new),
                texts(changes, each -> each.part().toString()),
                texts(changes, each -> each.before().state().name()),
                texts(changes, each -> each.after().state().name()),
                texts(changes, each -> each.before().facilityOid()),
                texts(changes, each -> each.after().facilityOid()),
                texts(changes, each -> each.before().cell()), texts(changes, each -> each.after().cell()),
                texts(changes, each -> each.before().box()), texts(changes, each -> each.after().box()),
                texts(changes, each -> each.before().left().toString()),
                texts(changes, each -> each.after().left().toString()),
                changes.stream().map(each -> each.before().movementId()).toArray(Long[]::new),
                changes.stream().map(PackChange::reverses).toArray(Long[]::new));
        if (posted.size() != changes.size()) {
            throw new IllegalStateException("Packs were changed without being locked");
        }
        var gone = changes.stream().filter(PackChange::leaves).map(PackChange::after).toList();
        if (!gone.isEmpty()) {
            holds.gone(codes(gone));
        }
        return posted.stream()
                .collect(Collectors.toMap(StockLedgerMapper.MovedRow::sgtin, StockLedgerMapper.MovedRow::id));
    }

    private static String[] texts(List<PackChange> changes, Function<PackChange, String> part) {
        return changes.stream().map(part).toArray(String[]::new);
    }

    Map<Long, Batch> batches(Collection<Pack> packs) {
        var ids = packs.stream().map(Pack::batchId).distinct().toArray(Long[]::new);
        return rows.batches(ids).stream().map(StockLedgerMapper.BatchRow::batch)
                .collect(Collectors.toMap(Batch::id, Function.identity()));
    }

    /** The batch of these facts; made when it is not there. @return its id */
    long batch(Batch batch) {
        var terms = batch.terms();
        rows.addBatch(batch, terms, terms.contractDate().orElse(null));
        return rows.findBatch(batch, terms, terms.contractDate().orElse(null));
    }

    /** How many packs of each of the boxes are anywhere in stock. */
    Map<String, Integer> boxSizes(Collection<String> boxes) {
        var sizes = new HashMap<String, Integer>();
        rows.boxSizes(boxes.toArray(String[]::new)).forEach(row -> sizes.put(row.box(), row.packs()));
        return sizes;
    }

    /** Movements of an operation with the packs as they are now, locked. */
    List<StockLedgerMapper.UndoRow> undoable(long operation) {
        return new ArrayList<>(rows.undoable(operation));
    }

    /** The last movements of these packs that wrote them off here, with the packs locked. */
    List<StockLedgerMapper.UndoRow> lastWriteOffs(String facility, Collection<String> sgtins) {
        return rows.lastWriteOffs(facility, sgtins.toArray(String[]::new));
    }
}
