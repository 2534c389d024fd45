package ru.medbus.domain.drugsupply.stock;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stock that was there before the book was begun; МДЛП knows of it already. */
@Service
public class StockOpening {
    private final StockLedger ledger;
    private final Carrying carrying;

    StockOpening(StockLedger ledger, Carrying carrying) {
        this.ledger = ledger;
        this.carrying = carrying;
    }

    /** Packs of one batch; the batch's number is not looked at. */
    public record Opened(Batch batch, List<String> sgtins) {}

    /** @return number of the operation */
    @Transactional
    public long enter(String facility, List<Opened> stock, String who) {
        var batches = new HashMap<String, Long>();
        for (var opened : stock) {
            long batch = ledger.batch(opened.batch());
            opened.sgtins().forEach(sgtin -> batches.put(sgtin, batch));
        }
        var sgtins = List.copyOf(batches.keySet());
        ledger.introduce(facility, sgtins, sgtins.stream().map(batches::get).toList());
        var draft = new OperationDraft(OperationKind.OPENING, facility, "", "", Optional.empty(), "", who);
        return carrying.carry(draft, sgtins, pack -> new Pack(pack.sgtin(), batches.get(pack.sgtin()), facility, "",
                "", PackState.IN_STOCK, Share.WHOLE, pack.movementId()), Told.NOTHING);
    }
}
