package ru.medbus.domain.drugsupply.stocktaking;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.stock.Paper;
import ru.medbus.domain.drugsupply.stock.StockMoves;
import ru.medbus.domain.drugsupply.stock.StockReversals;
import ru.medbus.domain.drugsupply.stock.WriteOffs;

/** Decisions → operations of the ledger; each may be reversed as any other. */
@Component
@EnableConfigurationProperties(StocktakingProperties.class)
class StocktakePostings {
    private final WriteOffs writeOffs;
    private final StockReversals reversals;
    private final StockMoves moves;
    private final StocktakingProperties settings;

    StocktakePostings(WriteOffs writeOffs, StockReversals reversals, StockMoves moves,
            StocktakingProperties settings) {
        this.writeOffs = writeOffs;
        this.reversals = reversals;
        this.moves = moves;
        this.settings = settings;
    }

    /** How what lacks is written off: МДЛП withdrawal_type, and whether МДЛП is told. */
    private record Loss(int kind, boolean told) {}

    /** @return what was done, by line */
    Map<Long, String> post(Stocktake stocktake, List<StocktakeLine> lines, String who) {
        var outcomes = new HashMap<Long, String>();
        var paper = new Paper(stocktake.number(), LocalDate.now());
        var reason = "Инвентаризация № " + stocktake.id();
        var correct = lines.stream()
                .filter(line -> line.verdict().decision().filter(Resolution.CORRECT::equals).isPresent()).toList();
        grouped(correct.stream().filter(StocktakeLine::lacks).toList(), this::loss).forEach((loss, lost) -> note(
                outcomes, lost, (loss.told() ? "Списание № " : "Списание без 552 № ")
                        + writeOffs.writeOff(stocktake.facilityOid(), loss.kind(), lost.stream()
                                .collect(Collectors.toMap(StocktakeLine::sgtin, StocktakeLine::lack)), loss.told(),
                                paper, reason, who)));
        var returned = correct.stream().filter(StocktakeLine::returnable).toList();
        if (!returned.isEmpty()) {
            note(outcomes, returned, "Возврат на остаток № "
                    + reversals.giveBack(stocktake.facilityOid(), sgtins(returned), paper, reason, who));
        }
        grouped(correct.stream().filter(StocktakePostings::elsewhere).toList(),
                line -> line.found().orElseThrow().cell())
                .forEach((cell, moved) -> note(outcomes, moved, "Размещение № "
                        + moves.place(stocktake.facilityOid(), cell, sgtins(moved), who)));
        return outcomes;
    }

    /** Found in another cell; what was written off comes back into the cell where it was found. */
    private static boolean elsewhere(StocktakeLine line) {
        return line.differences().contains(Discrepancy.MISPLACED)
                || line.returnable() && !line.found().orElseThrow().cell().isEmpty();
    }

    private Loss loss(StocktakeLine line) {
        return new Loss(line.verdict().kind(), !settings.goneStatuses().contains(line.mdlp()));
    }

    private static <K> Map<K, List<StocktakeLine>> grouped(List<StocktakeLine> lines,
            Function<StocktakeLine, K> key) {
        return lines.stream().collect(Collectors.groupingBy(key));
    }

    private static List<String> sgtins(List<StocktakeLine> lines) {
        return lines.stream().map(StocktakeLine::sgtin).toList();
    }

    private static void note(Map<Long, String> outcomes, List<StocktakeLine> lines, String text) {
        lines.forEach(line -> outcomes.merge(line.id(), text, (one, other) -> one + ", " + other));
    }
}
