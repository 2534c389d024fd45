package ru.medbus.domain.drugsupply.stock;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.stock.Prescriptions.Dispensable;
import ru.medbus.domain.drugsupply.traceability.Fact;
import ru.medbus.domain.drugsupply.traceability.Facts;
import ru.medbus.domain.drugsupply.traceability.GatedOperation;
import ru.medbus.domain.drugsupply.traceability.ReportKind;
import ru.medbus.domain.reference.calendar.RegionTime;

/** Dispensing by a preferential prescription: whole packs and shares of them, each known by its code; told by 521. */
@Service
public class Dispensing {
    private final StockLedger ledger;
    private final Carrying carrying;
    private final ObjectProvider<Prescriptions> prescriptions;
    private final RegionTime day;

    Dispensing(StockLedger ledger, Carrying carrying, ObjectProvider<Prescriptions> prescriptions, RegionTime day) {
        this.ledger = ledger;
        this.carrying = carrying;
        this.prescriptions = prescriptions;
        this.day = day;
    }

    /** @param part of the pack; the whole of what is left when it is {@link Share#WHOLE} */
    public record Taken(String sgtin, Share part) {}

    /** @return number of the operation */
    @Transactional
    public long dispense(String pharmacy, String prescription, List<Taken> taken, String who) {
        var port = prescriptions.getIfAvailable(() -> {
            throw new StockRefusedException("Отпуск по рецептам здесь не подключён.");
        });
        var found = port.lock(prescription, pharmacy)
                .orElseThrow(() -> new StockRefusedException("Рецепта " + prescription + " нет."));
        var parts = parts(taken);
        var packs = ledger.take(OperationKind.DISPENSING, pharmacy, parts.keySet(), found.reference());
        require(found, packs, parts);
        var posted = carrying.carry(draft(pharmacy, found, who), packs,
                pack -> dispensed(pack, parts.get(pack.sgtin())), told(found));
        packs.forEach(pack -> port.dispensed(prescription, posted.operation(), pack.sgtin(),
                taken(pack, parts.get(pack.sgtin()))));
        return posted.operation();
    }

    private static Map<String, Share> parts(List<Taken> taken) {
        return taken.stream().collect(Collectors.toMap(Taken::sgtin, Taken::part, (one, other) -> {
            throw new StockRefusedException("SCANNED_TWICE", "Один КИЗ отсканирован дважды.",
                    "один КИЗ — одна упаковка");
        }));
    }

    private void require(Dispensable found, List<Pack> packs, Map<String, Share> parts) {
        var batches = ledger.batches(packs);
        for (var pack : packs) {
            var batch = batches.get(pack.batchId());
            if (!parts.containsKey(pack.sgtin())) {
                throw new StockRefusedException("BOX", "Отпускается упаковка, а не короб " + pack.box()
                        + ": отсканируйте её КИЗ.", "отпуск по КИЗ упаковки");
            }
            if (batch.expiresOn().isBefore(day.today())) {
                throw new StockRefusedException("PACK_EXPIRED", "КИЗ " + pack.sgtin()
                        + ": срок годности истёк. Спишите упаковку.", "срок годности партии");
            }
            if (!found.gtins().contains(batch.gtin())) {
                throw new StockRefusedException("OTHER_DRUG", "«" + batch.drug() + "» (GTIN " + batch.gtin()
                        + ") не отвечает рецепту " + found.number() + ".",
                        "отпущено то, что выписано или замена по правилам");
            }
        }
        if (units(parts) > found.packs()) {
            throw new StockRefusedException("OVER_PRESCRIBED", "По рецепту " + found.number()
                    + " осталось отпустить упаковок: " + found.packs() + ", а отсканировано больше.",
                    "отпущено не больше выписанного");
        }
    }

    /** A whole pack is one; shares together are what they make up. */
    private static long units(Map<String, Share> parts) {
        return (long) Math.ceil(parts.values().stream().mapToDouble(part -> (double) part.n() / part.m()).sum() - 1e-9);
    }

    private static PackChange dispensed(Pack pack, Share asked) {
        return PackChange.part(pack, taken(pack, asked), PackState.DISPENSED);
    }

    /** The whole of an opened pack is what is left of it. */
    private static Share taken(Pack pack, Share asked) {
        return asked.whole() ? pack.left() : asked;
    }

    private static OperationDraft draft(String pharmacy, Dispensable found, String who) {
        return new OperationDraft(OperationKind.DISPENSING, pharmacy, found.reference(), found.number(),
                Optional.of(found.day()), "", who);
    }

    private static Told told(Dispensable found) {
        return Told.gated(GatedOperation.DISPENSE, ReportKind.RECIPE,
                Facts.NONE.with(Fact.DOC_DATE, found.day()).with(Fact.DOC_SERIES, found.series())
                        .with(Fact.DOC_NUMBER, found.number()))
                .packOnly();
    }
}
