package ru.medbus.domain.drugsupply.stock;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.stock.StockLedger.Posted;
import ru.medbus.domain.drugsupply.traceability.TraceabilityGate;

/** One operation from its beginning to its end: packs locked, МДЛП's word heard, movements written, МДЛП told. */
@Service
class Carrying {
    private final StockLedger ledger;
    private final StockPlaces places;
    private final TraceabilityGate gate;
    private final Telling telling;

    Carrying(StockLedger ledger, StockPlaces places, TraceabilityGate gate, Telling telling) {
        this.ledger = ledger;
        this.places = places;
        this.gate = gate;
        this.telling = telling;
    }

    /** @return id of the operation */
    @Transactional(propagation = Propagation.MANDATORY)
    public long carry(OperationDraft draft, Collection<String> objects, Function<Pack, Pack> moved, Told told) {
        var packs = ledger.take(draft.kind(), draft.facilityOid(), objects);
        return carry(draft, packs, pack -> PackChange.whole(pack, moved.apply(pack)), told).operation();
    }

    /** Of packs that are locked already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Posted carry(OperationDraft draft, List<Pack> packs, Function<Pack, PackChange> change, Told told) {
        var place = places.get(draft.facilityOid());
        told.gate().ifPresent(operation -> gate.require(operation, Optional.of(place.mdlpId()), codes(packs)));
        var whole = told.boxes() ? wholeBoxes(packs) : Set.<String>of();
        var changes = packs.stream().map(pack -> unboxed(change.apply(pack), whole, told)).toList();
        var posted = ledger.post(draft, changes);
        told.kind().ifPresent(kind -> telling.tell(kind, place, told, changes, posted, whole));
        return posted;
    }

    /** Boxes all of whose packs go. */
    private Set<String> wholeBoxes(List<Pack> packs) {
        var taken = packs.stream().filter(pack -> !pack.box().isEmpty())
                .collect(Collectors.groupingBy(Pack::box, Collectors.counting()));
        return ledger.boxSizes(taken.keySet()).entrySet().stream()
                .filter(size -> taken.get(size.getKey()) == size.getValue().longValue())
                .map(java.util.Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** A pack that goes without its box is taken out of it. */
    private static PackChange unboxed(PackChange change, Set<String> whole, Told told) {
        boolean stays = change.before().box().isEmpty() || whole.contains(change.before().box())
                || told.kind().isEmpty();
        return stays
                ? change
                : new PackChange(change.before(), change.after().boxed(""), change.part(), change.reverses());
    }

    private static List<String> codes(List<Pack> packs) {
        return packs.stream().map(Pack::sgtin).toList();
    }
}
