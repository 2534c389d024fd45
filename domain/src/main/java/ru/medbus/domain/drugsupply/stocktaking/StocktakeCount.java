package ru.medbus.domain.drugsupply.stocktaking;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.stock.Share;
import ru.medbus.domain.drugsupply.stock.StockRefusedException;
import ru.medbus.domain.drugsupply.stocktaking.Counted.Kind;
import ru.medbus.domain.drugsupply.stocktaking.StocktakeLineMapper.How;
import ru.medbus.domain.drugsupply.traceability.Scan;

/**
 * Counting. Every scan is kept at once with the book of that moment, so any number of people may count one sheet and the
 * pharmacy may go on working; the last mark of a pack counts, the former ones stay.
 */
@Service
public class StocktakeCount {
    private static final int LONGEST = 300;

    private final StocktakeMapper stocktakes;
    private final StocktakeLineMapper rows;

    StocktakeCount(StocktakeMapper stocktakes, StocktakeLineMapper rows) {
        this.stocktakes = stocktakes;
        this.rows = rows;
    }

    /** By series. */
    @Transactional(readOnly = true)
    public List<StocktakeSum> sums(long id, StocktakeSheet sheet) {
        return rows.sums(id, sheet.cell());
    }

    /** What lies here by the book and nobody has seen. */
    @Transactional(readOnly = true)
    public List<StocktakeLine> unseen(long id, StocktakeSheet sheet, int limit) {
        return rows.unseen(id, sheet.cell(), limit).stream().map(StocktakeLineRow::line).toList();
    }

    /** What was found here, the latest first. */
    @Transactional(readOnly = true)
    public List<StocktakeLine> latest(StocktakeSheet sheet, int limit) {
        return rows.latest(sheet.id(), limit).stream().map(StocktakeLineRow::line).toList();
    }

    /** @throws UnknownStocktakeException the sheet is of another stocktake */
    @Transactional(readOnly = true)
    public StocktakeSheet sheet(long id, long sheet) {
        return stocktakes.sheets(id).stream().filter(each -> each.id() == sheet).findFirst()
                .orElseThrow(() -> new UnknownStocktakeException(id));
    }

    /**
     * A pack or a box seen in the cell of the sheet.
     *
     * @param part what is left of an opened pack, n/m; empty: as the book has it
     * @throws StockRefusedException the count is over, or the pack is not of this count
     */
    @Transactional
    public Counted scan(long id, long sheet, String typed, String part, String who) {
        var stocktake = counting(id);
        var here = sheet(id, sheet);
        return switch (Scan.of(typed)) {
            case Scan.Box box -> box(stocktake, here, box.object(), who);
            case Scan.Pack pack -> pack(stocktake, here, pack, share(part), who);
        };
    }

    private Counted box(Stocktake stocktake, StocktakeSheet sheet, String sscc, String who) {
        var packs = rows.inBox(sscc, stocktake.facilityOid()).stream().filter(sgtin -> covers(stocktake, sgtin, ""))
                .toList();
        if (packs.isEmpty()) {
            throw new StockRefusedException("Короба " + sscc
                    + " на остатке здесь нет: откройте его и сканируйте упаковки.");
        }
        long again = packs.stream()
                .map(sgtin -> mark(stocktake, sheet, sgtin, Optional.empty(), How.BOX, who))
                .filter(told -> told.kind() == Kind.AGAIN).count();
        return new Counted(again == packs.size() ? Kind.AGAIN : Kind.FOUND, "Короб " + sscc + ": упаковок "
                + packs.size() + (again == 0 ? "" : ", уже отсчитано " + again));
    }

    private Counted pack(Stocktake stocktake, StocktakeSheet sheet, Scan.Pack pack, Optional<Share> part, String who) {
        if (!covers(stocktake, pack.object(), pack.gtin().digits())) {
            throw new StockRefusedException("КИЗ " + pack.object()
                    + ": этот препарат или источник не входит в охват. Отложите упаковку, её не считают.");
        }
        return mark(stocktake, sheet, pack.object(), part, part.isPresent() ? How.HAND : How.SCAN, who);
    }

    /** By drug and source; the cell of a pack that lies elsewhere is what the count is to find. */
    private boolean covers(Stocktake stocktake, String sgtin, String gtin) {
        var kind = rows.kind(sgtin);
        var drug = kind.map(StocktakeLineMapper.KindRow::gtin).orElse(gtin);
        return (stocktake.gtins().isEmpty() || stocktake.gtins().contains(drug))
                && (stocktake.funding() == 0
                        || kind.filter(known -> known.funding() != stocktake.funding()).isEmpty());
    }

    private Counted mark(Stocktake stocktake, StocktakeSheet sheet, String sgtin, Optional<Share> part, How how,
            String who) {
        rows.ensure(stocktake.id(), sgtin);
        long id = rows.lock(stocktake.id(), sgtin);
        var before = line(stocktake.id(), id);
        var share = part.orElseGet(() -> before.found().map(StocktakeLine.Found::part).orElseGet(() -> ofBook(before)));
        if (before.found().filter(seen -> seen.cell().equals(sheet.cell()) && seen.part().equals(share)).isPresent()) {
            return new Counted(Kind.AGAIN, "Уже отсчитана (" + before.found().get().who() + "): " + sgtin);
        }
        rows.found(id, sgtin, sheet.id(), share.toString(), who);
        rows.mark(id, sheet.id(), share.toString(), how, who);
        return told(before, line(stocktake.id(), id));
    }

    /** All that the book has left; a pack that is not in stock by the book is taken for a whole one. */
    private static Share ofBook(StocktakeLine line) {
        return line.now().filter(where -> where.inStockAt(line.home())).map(StocktakeLine.Where::part)
                .orElse(Share.WHOLE);
    }

    private static Counted told(StocktakeLine before, StocktakeLine line) {
        var moved = before.found().filter(seen -> !seen.cell().equals(line.found().orElseThrow().cell()))
                .map(seen -> " Раньше её видели здесь: " + Stocktake.cell(seen.cell()) + ", " + seen.who() + ".")
                .orElse("");
        if (!line.differences().isEmpty()) {
            return new Counted(Kind.DIFFERS, line.sgtin() + " " + line.name() + ": " + line.words() + "." + moved);
        }
        var opened = line.found().orElseThrow().part();
        return new Counted(moved.isEmpty() ? Kind.FOUND : Kind.DIFFERS, line.sgtin() + " " + line.name()
                + (opened.whole() ? "" : ". Вскрыта, осталось " + opened + ": если иначе, впишите долю") + moved);
    }

    /** A pack whose code does not read: it waits for the review. */
    @Transactional
    public void unreadable(long id, long sheet, String description, String who) {
        counting(id);
        var text = description.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new StockRefusedException("Опишите упаковку: препарат, серия, срок — до " + LONGEST + " знаков.");
        }
        long line = rows.addUnreadable(id, sheet(id, sheet).id(), text, who);
        rows.mark(line, sheet, "1/1", How.HAND, who);
    }

    /** Takes a mark back. */
    @Transactional
    public void undo(long id, long line, String who) {
        counting(id);
        var known = line(id, line);
        if (known.found().isEmpty()) {
            throw new StockRefusedException("Отметка уже снята.");
        }
        rows.unseenAgain(line);
        rows.mark(line, null, "", How.UNDONE, who);
        if (known.sgtin().isEmpty()) {
            rows.identified(line, "снято");
        }
    }

    private StocktakeLine line(long id, long line) {
        return rows.find(id, line).map(StocktakeLineRow::line)
                .orElseThrow(() -> new StockRefusedException("Строки " + line + " в этой инвентаризации нет."));
    }

    private static Optional<Share> share(String part) {
        return part.isBlank()
                ? Optional.empty()
                : Optional.of(Share.parse(part).orElseThrow(() -> new StockRefusedException("Доля «" + part.strip()
                        + "»: нужна дробь от 0 до 1, например 2/3.")));
    }

    private Stocktake counting(long id) {
        var state = stocktakes.shared(id).orElseThrow(() -> new UnknownStocktakeException(id));
        if (state != StocktakeState.COUNTING) {
            throw new StockRefusedException("Счёт закончен («" + state.title() + "»): отметка не принята.");
        }
        return stocktakes.find(id).orElseThrow().stocktake();
    }
}
