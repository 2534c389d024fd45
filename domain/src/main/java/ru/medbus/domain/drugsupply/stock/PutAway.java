package ru.medbus.domain.drugsupply.stock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where to put what has come: temperature first, then the same series, the same drug, then room; each cell says why. */
@Service
public class PutAway {
    private final CellMapper rows;
    private final Cells cells;

    PutAway(CellMapper rows, Cells cells) {
        this.rows = rows;
        this.cells = cells;
    }

    /** Packs of one series. */
    public record Goods(String gtin, String series, int packs) {}

    /**
     * One cell.
     *
     * @param rank 0 is not fit, more is better
     */
    public record Option(StockCell cell, int rank, String why) {
        public boolean fits() {
            return rank > 0;
        }
    }

    /** @param options best first; @param unknown nobody has said what temperature the drug needs */
    public record Suggestion(Goods goods, List<Option> options, boolean unknown) {
        public Optional<Option> best() {
            return options.stream().filter(Option::fits).findFirst();
        }
    }

    /** What is put into a cell by one suggestion takes room from the next. */
    @Transactional(readOnly = true)
    public List<Suggestion> suggest(String facility, List<Goods> goods) {
        var room = new HashMap<String, Integer>();
        var open = cells.all(facility).stream().filter(cell -> !cell.closed()).toList();
        open.forEach(cell -> room.put(cell.code(), cell.room()));
        var suggestions = new ArrayList<Suggestion>();
        for (var each : goods) {
            var suggestion = suggest(facility, each, open, room);
            suggestion.best().ifPresent(best -> room.merge(best.cell().code(), -each.packs(), Integer::sum));
            suggestions.add(suggestion);
        }
        return suggestions;
    }

    private Suggestion suggest(String facility, Goods goods, List<StockCell> open, Map<String, Integer> room) {
        var need = cells.need(goods.gtin());
        var kept = rows.kept(facility, goods.gtin(), goods.series()).stream()
                .collect(Collectors.toMap(CellMapper.KeptRow::cell, Function.identity()));
        var options = open.stream()
                .map(cell -> option(cell, goods, need, Optional.ofNullable(kept.get(cell.code())),
                        room.get(cell.code())))
                .sorted(Comparator.comparingInt(Option::rank).reversed()).toList();
        return new Suggestion(goods, options, need.isEmpty());
    }

    private static Option option(StockCell cell, Goods goods, Optional<Temperature> need,
            Optional<CellMapper.KeptRow> kept, int room) {
        return unfit(cell, goods, need, room).map(why -> new Option(cell, 0, why))
                .orElseGet(() -> fit(cell, need, kept));
    }

    private static Optional<String> unfit(StockCell cell, Goods goods, Optional<Temperature> need, int room) {
        if (cell.quarantine()) {
            return Optional.of("Карантин");
        }
        var held = cell.temperature();
        if (need.isPresent() && held.isEmpty()) {
            return Optional.of("Температура в ячейке не заведена, а нужно " + need.get());
        }
        if (need.filter(needed -> !held.orElseThrow().within(needed)).isPresent()) {
            return Optional.of("Здесь " + held.orElseThrow() + ", а нужно " + need.get());
        }
        return room < goods.packs()
                ? Optional.of("Свободно " + Math.max(0, room) + " из " + cell.capacity() + ", нужно " + goods.packs())
                : Optional.empty();
    }

    /** A watched cell is not wasted on a drug that does not ask for it. */
    private static Option fit(StockCell cell, Optional<Temperature> need, Optional<CellMapper.KeptRow> kept) {
        var degrees = need.map(needed -> ", " + cell.temperature().orElseThrow()).orElse("");
        if (kept.filter(row -> row.ofSeries() > 0).isPresent()) {
            return new Option(cell, 4, "Здесь уже лежит эта серия: " + kept.get().ofSeries() + degrees);
        }
        if (kept.isPresent()) {
            return new Option(cell, 3, "Здесь уже лежит этот препарат: " + kept.get().packs() + degrees);
        }
        return need.isEmpty() && cell.temperature().isPresent()
                ? new Option(cell, 1, "Есть место; ячейка с температурой " + cell.temperature().get())
                : new Option(cell, 2, "Есть место" + degrees);
    }
}
