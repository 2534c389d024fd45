package ru.medbus.domain.drugsupply.stock;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.traceability.Fact;
import ru.medbus.domain.drugsupply.traceability.Facts;
import ru.medbus.domain.drugsupply.traceability.ReportKind;
import ru.medbus.domain.shared.Sscc;

/** Packs into boxes and out of them: SSCC ↔ SGTIN, 911 to 914. */
@Service
public class Boxes {
    private final StockLedger ledger;
    private final Carrying carrying;

    Boxes(StockLedger ledger, Carrying carrying) {
        this.ledger = ledger;
        this.carrying = carrying;
    }

    /** Packs into a new box (911), or into one that is there (914). */
    @Transactional
    public long pack(String facility, Sscc box, Collection<String> sgtins, String who) {
        boolean there = !ledger.boxSizes(List.of(box.digits())).isEmpty();
        var packs = ledger.take(OperationKind.PACKING, facility, sgtins);
        packs.stream().filter(pack -> !pack.box().isEmpty()).findFirst().ifPresent(pack -> {
            throw new StockRefusedException("КИЗ " + pack.sgtin() + " уже лежит в коробе " + pack.box()
                    + ": сначала достаньте его оттуда.");
        });
        return carry(OperationKind.PACKING, facility, box, packs, pack -> pack.boxed(box.digits()),
                there ? ReportKind.UNIT_APPEND : ReportKind.UNIT_PACK, Facts.NONE.with(Fact.BOX, box.digits()), who);
    }

    /** A box is no more: all its packs lie loose (912). */
    @Transactional
    public long unpack(String facility, Sscc box, String who) {
        var packs = ledger.take(OperationKind.UNPACKING, facility, List.of(box.digits()));
        return carry(OperationKind.UNPACKING, facility, box, packs, pack -> pack.boxed(""), ReportKind.UNIT_UNPACK,
                Facts.NONE, who);
    }

    /** Some packs out of their boxes (913). */
    @Transactional
    public long extract(String facility, Collection<String> sgtins, String who) {
        var packs = ledger.take(OperationKind.UNPACKING, facility, sgtins);
        packs.stream().filter(pack -> pack.box().isEmpty()).findFirst().ifPresent(pack -> {
            throw new StockRefusedException("КИЗ " + pack.sgtin() + " не лежит ни в каком коробе.");
        });
        var draft = new OperationDraft(OperationKind.UNPACKING, facility, "", "", Optional.empty(), "", who);
        return carrying.carry(draft, packs, pack -> PackChange.whole(pack, pack.boxed("")),
                new Told(Optional.empty(), Optional.of(ReportKind.UNIT_EXTRACT), Facts.NONE, false, false)).operation();
    }

    private long carry(OperationKind kind, String facility, Sscc box, List<Pack> packs, Function<Pack, Pack> moved,
            ReportKind report, Facts facts, String who) {
        var draft = new OperationDraft(kind, facility, box.digits(), "", Optional.empty(), "", who);
        return carrying.carry(draft, packs, pack -> PackChange.whole(pack, moved.apply(pack)),
                new Told(Optional.empty(), Optional.of(report), facts, false, true)).operation();
    }
}
