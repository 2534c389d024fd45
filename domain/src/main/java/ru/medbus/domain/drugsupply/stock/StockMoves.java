package ru.medbus.domain.drugsupply.stock;

import java.util.Collection;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.traceability.Fact;
import ru.medbus.domain.drugsupply.traceability.Facts;
import ru.medbus.domain.drugsupply.traceability.GatedOperation;
import ru.medbus.domain.drugsupply.traceability.ReportKind;
import ru.medbus.domain.drugsupply.traceability.TraceabilityProperties;

/** Packs on their way: from the store to a pharmacy and back, between cells, back to the supplier. */
@Service
@EnableConfigurationProperties(TraceabilityProperties.class)
public class StockMoves {
    /** МДЛП turnover_type 2: возврат. */
    private static final int RETURN = 2;

    private final Carrying carrying;
    private final StockPlaces places;
    private final Cells cells;
    private final TraceabilityProperties settings;

    StockMoves(Carrying carrying, StockPlaces places, Cells cells, TraceabilityProperties settings) {
        this.carrying = carrying;
        this.places = places;
        this.cells = cells;
        this.settings = settings;
    }

    /**
     * Sends packs to another place; they are on their way until it takes them.
     *
     * @param objects SGTINs, and SSCCs of whole boxes
     * @return number of the operation
     */
    @Transactional
    public long ship(String from, String to, Collection<String> objects, Paper paper, String who) {
        var source = places.get(from);
        var target = places.get(to);
        if (from.equals(to)) {
            throw new StockRefusedException("Получатель — та же организация: выберите другую.");
        }
        var kind = document(source, target);
        var facts = head(paper, target.mdlpId());
        var told = Told.gated(GatedOperation.MOVE, kind,
                kind == ReportKind.MOVE_ORDER ? facts.with(Fact.TURNOVER, 1) : facts);
        return carrying.carry(
                OperationDraft.of(OperationKind.SHIPMENT, from, target.title(), paper, "", who), objects,
                pack -> pack.in(PackState.IN_TRANSIT).at(to, ""),
                kind == ReportKind.MOVE_ORDER || kind == ReportKind.MOVE_STATE_DISPATCH ? told.byTerms() : told);
    }

    /** Takes packs that are on their way here; a new owner confirms it to МДЛП by 701. */
    @Transactional
    public long arrive(String at, String from, Collection<String> objects, Paper paper, String cell, String who) {
        var place = places.get(at);
        var source = places.get(from);
        cells.requireRoom(at, cell, objects);
        var told = source.owner().equals(place.owner())
                ? Told.NOTHING
                : new Told(Optional.empty(), Optional.of(ReportKind.ACCEPT),
                        Facts.NONE.with(Fact.COUNTERPARTY, source.mdlpId()), false, true);
        return carrying.carry(OperationDraft.of(OperationKind.ARRIVAL, at, source.title(), paper, "", who), objects,
                pack -> pack.in(PackState.IN_STOCK).at(at, cell), told);
    }

    /** Sends packs back to their supplier: 415 with turnover_type 2. */
    @Transactional
    public long returnToSupplier(String from, String supplier, Collection<String> objects, Paper paper, String reason,
            String who) {
        if (!supplier.matches("[0-9]{14}")) {
            throw new StockRefusedException("Место деятельности поставщика — 14 цифр.");
        }
        var told = Told.gated(GatedOperation.MOVE, ReportKind.MOVE_ORDER,
                head(paper, supplier).with(Fact.TURNOVER, RETURN)).byTerms();
        return carrying.carry(
                OperationDraft.of(OperationKind.SUPPLIER_RETURN, from, supplier, paper, reason, who), objects,
                pack -> pack.in(PackState.RETURNED).at(from, ""), told);
    }

    /** Puts packs into a cell; МДЛП is not concerned. */
    @Transactional
    public long place(String facility, String cell, Collection<String> objects, String who) {
        cells.requireRoom(facility, cell, objects);
        return carrying.carry(new OperationDraft(OperationKind.PLACING, facility, cell, "", Optional.empty(), "", who),
                objects, pack -> pack.at(facility, cell), Told.NOTHING);
    }

    private ReportKind document(Place from, Place to) {
        int number = from.owner().equals(to.owner()) ? settings.moveSameOwner() : settings.moveOtherOwner();
        return ReportKind.of(number).orElseThrow();
    }

    private static Facts head(Paper paper, String counterparty) {
        return Facts.NONE.with(Fact.COUNTERPARTY, counterparty).with(Fact.DOC_NUMBER, paper.number())
                .with(Fact.DOC_DATE, paper.day());
    }
}
