package ru.medbus.domain.drugsupply.stock;

import java.time.LocalDate;
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

/** Dispensing by a preferential prescription: whole packs and shares of them, each known by its code; told by 521. */
@Service
public class Dispensing {
    private final StockLedger ledger;
    private final Carrying carrying;
    private final ObjectProvider<Prescriptions> prescriptions;

    Dispensing(StockLedger ledger, Carrying carrying, ObjectProvider<Prescriptions> prescriptions) {
        this.ledger = ledger;
        this.carrying = carrying;
        this.prescriptions = prescriptions;
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
        var packs = ledger.take(OperationKind.DISPENSING, pharmacy, parts.keySet());
        require(found, packs, parts);
        var posted = carrying.carry(draft(pharmacy, found, who), packs,
                pack -> dispensed(pack, parts.get(pack.sgtin())), told(found));
        parts.forEach((sgtin, part) -> port.dispensed(prescription, posted.operation(), sgtin, part));
        return posted.operation();
    }

    private static Map<String, Share> parts(List<Taken> taken) {
        return taken.stream().collect(Collectors.toMap(Taken::sgtin, Taken::part, (one, other) -> {
            throw new StockRefusedException("Один КИЗ отсканирован дважды.");
        }));
    }

    private void require(Dispensable found, List<Pack> packs, Map<String, Share> parts) {
        var batches = ledger.batches(packs);
        for (var pack : packs) {
            var batch = batches.get(pack.batchId());
            if (batch.expiresOn().isBefore(LocalDate.now())) {
                throw new StockRefusedException("КИЗ " + pack.sgtin() + ": срок годности истёк. Спишите упаковку.");
            }
            if (!found.gtins().contains(batch.gtin())) {
                throw new StockRefusedException("«" + batch.drug() + "» (GTIN " + batch.gtin()
                        + ") не отвечает рецепту " + found.number() + ".");
            }
        }
        if (units(parts) > found.packs()) {
            throw new StockRefusedException("По рецепту " + found.number() + " осталось отпустить упаковок: "
                    + found.packs() + ", а отсканировано больше.");
        }
    }

    /** A whole pack is one; shares together are what they make up. */
    private static long units(Map<String, Share> parts) {
        return (long) Math.ceil(parts.values().stream().mapToDouble(part -> (double) part.n() / part.m()).sum() - 1e-9);
    }

    private static PackChange dispensed(Pack pack, Share asked) {
        return PackChange.part(pack, asked.whole() ? pack.left() : asked, PackState.DISPENSED);
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
