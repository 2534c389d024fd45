package ru.medbus.domain.drugsupply.stocktaking;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.stock.Cells;
import ru.medbus.domain.drugsupply.stock.StockRefusedException;

/** The act: carries out all decisions in one transaction, or nothing. */
@Service
public class StocktakeAct {
    private final StocktakeMapper stocktakes;
    private final StocktakeLineMapper rows;
    private final StocktakePostings postings;
    private final Cells cells;

    StocktakeAct(StocktakeMapper stocktakes, StocktakeLineMapper rows, StocktakePostings postings, Cells cells) {
        this.cells = cells;
        this.stocktakes = stocktakes;
        this.rows = rows;
        this.postings = postings;
    }

    /**
     * Approves the act. A pack that has left by the book since the count was there after all, and is no lack.
     *
     * @throws StockRefusedException not all is decided, he has counted himself, or an operation is refused: then nothing
     *                               has changed
     */
    @Transactional
    public void approve(long id, String who) {
        var state = stocktakes.locked(id).orElseThrow(() -> new UnknownStocktakeException(id));
        if (state != StocktakeState.REVIEW) {
            throw new StockRefusedException("Акт утверждают после разбора, сейчас: «" + state.title() + "».");
        }
        if (stocktakes.counted(id, who)) {
            throw new StockRefusedException(StocktakeDecisions.SECOND_PERSON);
        }
        var stocktake = stocktakes.find(id).orElseThrow().stocktake();
        cells.hold(stocktake.facilityOid()); // before the packs, as whoever puts them away does
        rows.lockPacks(suspects(id).stream().map(StocktakeLine::sgtin).toArray(String[]::new));
        var lines = suspects(id);
        requireDecisions(lines);
        var outcomes = postings.post(stocktake, lines, who);
        lines.forEach(line -> rows.settle(line.id(), line.words(), line.lacks() ? line.lack().toString() : "",
                outcomes.getOrDefault(line.id(), "")));
        stocktakes.state(id, StocktakeState.CLOSED, "", who);
    }

    private List<StocktakeLine> suspects(long id) {
        return rows.suspects(id, true).stream().map(StocktakeLineRow::line)
                .filter(line -> !line.differences().isEmpty()).toList();
    }

    private static void requireDecisions(List<StocktakeLine> lines) {
        var open = StocktakeDecisions.open(lines);
        if (!open.isEmpty()) {
            throw new StockRefusedException("Решения нет по строкам: " + open.size() + ", первая — "
                    + open.getFirst().name() + " " + open.getFirst().sgtin() + " (" + open.getFirst().words() + ").");
        }
    }
}
