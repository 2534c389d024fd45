package ru.medbus.domain.drugsupply.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.traceability.Fact;
import ru.medbus.domain.drugsupply.traceability.Facts;
import ru.medbus.domain.drugsupply.traceability.TraceabilityGate;
import ru.medbus.domain.drugsupply.traceability.GatedOperation;
import ru.medbus.domain.drugsupply.traceability.Report;
import ru.medbus.domain.drugsupply.traceability.ReportKind;
import ru.medbus.domain.drugsupply.traceability.ReportLine;
import ru.medbus.domain.drugsupply.traceability.MdlpReports;

/** Receipt by a waybill: what was scanned comes into stock, the rest waits or is refused. */
@Service
public class StockReceipts {
    /** МДЛП receive_type 1: поступление. */
    private static final int ARRIVAL = 1;

    private final Waybills waybills;
    private final WaybillMapper rows;
    private final StockLedger ledger;
    private final Carrying carrying;
    private final TraceabilityGate gate;
    private final StockPlaces places;
    private final MdlpReports reports;
    private final Cells rooms;

    StockReceipts(Waybills waybills, WaybillMapper rows, StockLedger ledger, Carrying carrying, TraceabilityGate gate,
            StockPlaces places,
            MdlpReports reports, Cells rooms) {
        this.waybills = waybills;
        this.rows = rows;
        this.ledger = ledger;
        this.carrying = carrying;
        this.gate = gate;
        this.places = places;
        this.reports = reports;
        this.rooms = rooms;
    }

    /** Takes what was scanned, all into one cell. @return number of the operation */
    @Transactional
    public long accept(long id, String facility, String cell, String who) {
        return accept(id, facility, line -> cell, who);
    }

    /**
     * Takes what was scanned.
     *
     * @param cells into which cell each line goes; the empty word for none
     * @return number of the operation
     */
    @Transactional
    public long accept(long id, String facility, IntFunction<String> cells, String who) {
        var waybill = open(id, facility);
        var codes = rows.codes(id).stream().map(WaybillMapper.CodeRow::code)
                .filter(code -> code.scanned() && code.settled().isEmpty()).toList();
        if (codes.isEmpty()) {
            throw new StockRefusedException("По накладной № " + waybill.number() + " ничего не отсканировано.");
        }
        var sgtins = codes.stream().map(Waybill.Code::sgtin).toList();
        codes.stream().collect(Collectors.groupingBy(code -> cells.apply(code.line()), TreeMap::new,
                Collectors.counting()))
                .forEach((cell, packs) -> rooms.requireRoom(facility, cell, packs.intValue()));
        gate.require(GatedOperation.RECEIPT, Optional.empty(), sgtins);
        var batches = batches(waybill, codes);
        ledger.introduce(facility, sgtins, codes.stream().map(code -> batches.get(code.line())).toList());
        var packs = ledger.take(OperationKind.RECEIPT, facility, sgtins);
        var byCode = codes.stream().collect(Collectors.toMap(Waybill.Code::sgtin, Function.identity()));
        var posted = carrying.carry(draft(waybill, who), packs,
                pack -> received(pack, byCode.get(pack.sgtin()), batches, cells), told(waybill));
        rows.settle(id, sgtins.toArray(String[]::new), "ACCEPTED");
        rows.restate(id);
        return posted.operation();
    }

    /** What was not scanned is refused: 252 to the supplier; the waybill is closed. */
    @Transactional
    public int refuseRest(long id, String facility, String reason) {
        var waybill = open(id, facility);
        if (reason.isBlank()) {
            throw new StockRefusedException("Укажите причину отказа: её прочтёт поставщик.");
        }
        var rest = rows.codes(id).stream().map(WaybillMapper.CodeRow::code)
                .filter(code -> code.expected() && code.settled().isEmpty()).toList();
        if (rest.isEmpty()) {
            throw new StockRefusedException("Отказываться не от чего: поставщик не назвал КИЗ, которых нет.");
        }
        reports.add(new Report(ReportKind.REFUSAL_RECEIVER, places.get(facility).mdlpId(), Instant.now(),
                Facts.NONE.with(Fact.COUNTERPARTY, waybill.supplier()).with(Fact.REASON, reason)),
                rest.stream().map(code -> ReportLine.of(code.sgtin())).toList());
        rows.settle(id, rest.stream().map(Waybill.Code::sgtin).toArray(String[]::new), "REFUSED");
        rows.restate(id);
        return rest.size();
    }

    private Waybill open(long id, String facility) {
        rows.lock(id);
        var waybill = waybills.get(id, facility);
        if (!waybill.state().open()) {
            throw new StockRefusedException("Накладная уже закрыта: «" + waybill.state().title() + "».");
        }
        return waybill;
    }

    private Map<Integer, Long> batches(Waybill waybill, List<Waybill.Code> codes) {
        var used = codes.stream().map(Waybill.Code::line).collect(Collectors.toSet());
        var batches = new HashMap<Integer, Long>();
        for (var line : waybills.lines(waybill.id())) {
            if (used.contains(line.n())) {
                batches.put(line.n(), ledger.batch(batch(waybill, line)));
            }
        }
        return batches;
    }

    private static Batch batch(Waybill waybill, Waybill.Line line) {
        var expires = line.expiresOn().filter(day -> !line.series().isEmpty())
                .orElseThrow(() -> new StockRefusedException("Строка " + line.n()
                        + ": укажите серию и срок годности, поставщик их не сообщил."));
        if (expires.isBefore(LocalDate.now())) {
            throw new StockRefusedException("Строка " + line.n() + ": срок годности серии " + line.series()
                    + " истёк. Не принимайте её.");
        }
        return new Batch(0, line.gtin(), line.drug(), line.series(), expires, waybill.terms(), waybill.supplier(),
                line.priceKopecks(), line.vatKopecks());
    }

    private static PackChange received(Pack pack, Waybill.Code code, Map<Integer, Long> batches,
            IntFunction<String> cells) {
        return PackChange.whole(pack, new Pack(pack.sgtin(), batches.get(code.line()), pack.facilityOid(),
                cells.apply(code.line()), code.box(), PackState.IN_STOCK, Share.WHOLE, pack.movementId()));
    }

    private static OperationDraft draft(Waybill waybill, String who) {
        return new OperationDraft(OperationKind.RECEIPT, waybill.facilityOid(),
                waybill.supplierName().isEmpty() ? waybill.supplier() : waybill.supplierName(), waybill.number(),
                Optional.of(waybill.day()), "", who);
    }

    private static Told told(Waybill waybill) {
        var supplier = Facts.NONE.with(Fact.COUNTERPARTY, waybill.supplier());
        var paper = supplier.with(Fact.DOC_NUMBER, waybill.number()).with(Fact.DOC_DATE, waybill.day())
                .with(Fact.RECEIVING, ARRIVAL);
        return switch (waybill.way()) {
            case DIRECT -> new Told(Optional.empty(), Optional.of(ReportKind.ACCEPT), supplier, false, false);
            case REVERSE -> new Told(Optional.empty(), Optional.of(ReportKind.RECEIVE_ORDER), paper, true, false);
            case POSTING -> new Told(Optional.empty(), Optional.of(ReportKind.POSTING), paper, true, false);
        };
    }
}
