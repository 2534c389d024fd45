package ru.medbus.domain.drugsupply.stocktaking;

import java.time.LocalDate;
import java.util.Optional;
import ru.medbus.domain.drugsupply.stock.Batch;
import ru.medbus.domain.drugsupply.stock.OperationKind;
import ru.medbus.domain.drugsupply.stock.PackState;
import ru.medbus.domain.drugsupply.stock.Share;
import ru.medbus.domain.drugsupply.stock.Terms;
import ru.medbus.domain.drugsupply.stocktaking.StocktakeLine.Found;
import ru.medbus.domain.drugsupply.stocktaking.StocktakeLine.Last;
import ru.medbus.domain.drugsupply.stocktaking.StocktakeLine.Verdict;
import ru.medbus.domain.drugsupply.stocktaking.StocktakeLine.Where;

/** A line as it is stored; {@code null} where the book does not know the pack, or nobody has seen it. */
record StocktakeLineRow(long id, String sgtin, String description, boolean expected, String home, String bookState,
        String bookFacility, String bookCell, String bookPart, String nowState, String nowFacility, String nowPlace,
        String nowCell, String nowPart, String foundCell, String foundPart, String foundBy, Long operationId,
        String operationKind, String mdlp, String identified, String decision, int withdrawalKind, String note,
        String decidedBy, String difference, String outcome, Long batchId, String gtin, String drug, String series,
        LocalDate expiresOn, Integer funding, String contractNumber, String supplier, Long priceKopecks,
        Long vatKopecks) {

    StocktakeLine line() {
        return new StocktakeLine(id, sgtin, description, expected, batch(), home, book(), now(), found(), last(), mdlp,
                identified, verdict());
    }

    private Where book() {
        return new Where(PackState.valueOf(bookState), bookFacility, "", bookCell, share(bookPart));
    }

    private Optional<Where> now() {
        return Optional.ofNullable(nowState).map(state -> new Where(PackState.valueOf(state), nowFacility, nowPlace,
                nowCell, share(nowPart)));
    }

    private Optional<Found> found() {
        return Optional.ofNullable(foundCell).map(cell -> new Found(cell, share(foundPart), foundBy));
    }

    private Optional<Last> last() {
        return Optional.ofNullable(operationKind).map(OperationKind::valueOf)
                .map(kind -> new Last(operationId, kind.title(), kind == OperationKind.WRITE_OFF));
    }

    private Verdict verdict() {
        return new Verdict(decision.isEmpty() ? Optional.empty() : Optional.of(Resolution.valueOf(decision)),
                withdrawalKind, note, decidedBy, difference, outcome);
    }

    private Optional<Batch> batch() {
        return Optional.ofNullable(batchId).map(batch -> new Batch(batch, gtin, drug, series, expiresOn,
                new Terms(funding, 0, "", contractNumber, Optional.empty()), supplier, priceKopecks, vatKopecks));
    }

    /** Nothing is left of a pack that was dispensed. */
    private static Share share(String stored) {
        return Share.parse(stored).orElse(Share.NOTHING);
    }
}
