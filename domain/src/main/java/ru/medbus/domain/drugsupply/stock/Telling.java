package ru.medbus.domain.drugsupply.stock;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.stock.StockLedger.Posted;
import ru.medbus.domain.drugsupply.traceability.Fact;
import ru.medbus.domain.drugsupply.traceability.Facts;
import ru.medbus.domain.drugsupply.traceability.Report;
import ru.medbus.domain.drugsupply.traceability.ReportKind;
import ru.medbus.domain.drugsupply.traceability.ReportLine;
import ru.medbus.domain.drugsupply.traceability.MdlpReports;

/** Movements → reports to МДЛП: one for each set of terms; packs out of an unbroken box are taken out of it first. */
@Component
class Telling {
    private final StockLedger ledger;
    private final MdlpReports reports;

    Telling(StockLedger ledger, MdlpReports reports) {
        this.ledger = ledger;
        this.reports = reports;
    }

    void tell(ReportKind kind, Place place, Told told, List<PackChange> changes, Posted posted, Set<String> whole) {
        var at = Instant.now();
        if (kind != ReportKind.UNIT_EXTRACT) {
            extract(place, at, changes, whole, posted);
        }
        var batches = ledger.batches(changes.stream().map(PackChange::after).toList());
        byTerms(told, changes, batches).forEach((terms, group) -> reports.add(
                new Report(kind, place.mdlpId(), at, terms),
                group.stream().map(change -> line(change, batches.get(change.after().batchId()), posted, whole))
                        .toList()));
    }

    private static Map<Facts, List<PackChange>> byTerms(Told told, List<PackChange> changes,
            Map<Long, Batch> batches) {
        return told.terms()
                ? changes.stream().collect(Collectors.groupingBy(
                        change -> facts(told.facts(), batches.get(change.after().batchId()).terms()),
                        LinkedHashMap::new, Collectors.toList()))
                : Map.of(told.facts(), changes);
    }

    static Facts facts(Facts head, Terms terms) {
        return head.with(Fact.FUNDING, terms.funding()).with(Fact.CONTRACT_KIND, terms.contractKind())
                .with(Fact.CONTRACT_REGISTRY, terms.contractRegistry())
                .with(Fact.CONTRACT_NUMBER, terms.contractNumber()).with(Fact.CONTRACT_DATE, terms.contractDate());
    }

    private static ReportLine line(PackChange change, Batch batch, Posted posted, Set<String> whole) {
        var before = change.before();
        var box = whole.contains(before.box()) ? before.box() : "";
        return new ReportLine(before.sgtin(), box, change.part().whole() ? "" : change.part().toString(),
                batch.series(), batch.priceKopecks(), batch.vatKopecks(), posted.movements().get(before.sgtin()));
    }

    /** 913: what is taken out of boxes that stay. */
    private void extract(Place place, Instant at, List<PackChange> changes, Set<String> whole, Posted posted) {
        var loose = changes.stream().map(PackChange::before)
                .filter(pack -> !pack.box().isEmpty() && !whole.contains(pack.box()))
                .map(pack -> new ReportLine(pack.sgtin(), "", "", "", 0, 0, posted.movements().get(pack.sgtin())))
                .toList();
        if (!loose.isEmpty()) {
            reports.add(new Report(ReportKind.UNIT_EXTRACT, place.mdlpId(), at, Facts.NONE), loose);
        }
    }
}
