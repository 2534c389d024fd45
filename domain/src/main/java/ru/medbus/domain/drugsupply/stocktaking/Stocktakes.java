package ru.medbus.domain.drugsupply.stocktaking;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.stock.StockCell;
import ru.medbus.domain.drugsupply.stock.StockPlaces;
import ru.medbus.domain.drugsupply.stock.StockRefusedException;

/** Stocktakes by order, and their way from state to state; the act is {@link StocktakeAct}. */
@Service
public class Stocktakes {
    private final StocktakeMapper rows;
    private final StocktakeLineMapper lines;
    private final StockPlaces places;

    Stocktakes(StocktakeMapper rows, StocktakeLineMapper lines, StockPlaces places) {
        this.rows = rows;
        this.lines = lines;
        this.places = places;
    }

    /**
     * Writes the sheets from the book as it stands now.
     *
     * @return its number
     */
    @Transactional
    public long open(StocktakeOrder order, String who) {
        var known = places.cells(order.facilityOid()).stream().map(StockCell::code).toList();
        order.cells().stream().filter(cell -> !cell.isEmpty() && !known.contains(cell)).findFirst().ifPresent(cell -> {
            throw new StockRefusedException("Ячейки «" + cell + "» в этой организации нет.");
        });
        long id = rows.add(order, order.paper(), order.cells().toArray(String[]::new),
                order.gtins().toArray(String[]::new), who)
                .orElseThrow(() -> new StockRefusedException("Инвентаризация по приказу № " + order.paper().number()
                        + " этого дня уже есть."));
        if (rows.addLines(id) == 0 && !order.gtins().isEmpty()) {
            throw new StockRefusedException("В выбранном охвате ничего не числится: расширьте его.");
        }
        rows.addSheets(id);
        return id;
    }

    /** Newest first. @param before 0 for the first page */
    @Transactional(readOnly = true)
    public List<Stocktake> list(String facility, long before, int limit) {
        return rows.list(facility, before, limit).stream().map(StocktakeMapper.Row::stocktake).toList();
    }

    /** @throws UnknownStocktakeException there is none */
    @Transactional(readOnly = true)
    public Stocktake get(long id) {
        return rows.find(id).map(StocktakeMapper.Row::stocktake).orElseThrow(() -> new UnknownStocktakeException(id));
    }

    @Transactional(readOnly = true)
    public List<StocktakeSheet> sheets(long id) {
        return rows.sheets(id);
    }

    /** By series. */
    @Transactional(readOnly = true)
    public List<StocktakeSum> sums(long id) {
        return lines.sums(id, null);
    }

    /** What differs; while the count goes on, what nobody has come to yet does not. */
    @Transactional(readOnly = true)
    public List<StocktakeLine> differences(Stocktake stocktake) {
        return lines.suspects(stocktake.id(), !stocktake.counting()).stream().map(StocktakeLineRow::line)
                .filter(line -> !line.verdict().difference().isEmpty() || !line.differences().isEmpty()).toList();
    }

    /** The count is over. */
    @Transactional
    public void review(long id, String who) {
        move(id, StocktakeState.REVIEW, "", who);
    }

    /** Something has to be counted again; decisions stay. */
    @Transactional
    public void recount(long id, String who) {
        move(id, StocktakeState.COUNTING, "", who);
    }

    /** Nothing is posted; what was counted stays to be seen. */
    @Transactional
    public void cancel(long id, String reason, String who) {
        if (reason.isBlank()) {
            throw new StockRefusedException("Укажите, почему инвентаризация отменяется.");
        }
        move(id, StocktakeState.CANCELLED, reason.strip(), who);
    }

    private void move(long id, StocktakeState to, String reason, String who) {
        var state = rows.locked(id).orElseThrow(() -> new UnknownStocktakeException(id));
        if (!state.next().contains(to)) {
            throw new StockRefusedException("Из состояния «" + state.title() + "» нельзя перейти в «" + to.title()
                    + "».");
        }
        rows.state(id, to, reason, who);
    }
}
