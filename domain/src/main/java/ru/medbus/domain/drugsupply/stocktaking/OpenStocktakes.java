package ru.medbus.domain.drugsupply.stocktaking;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.stock.PlaceTie;

/** Stocktakes of a place without an act. */
@Component
class OpenStocktakes implements PlaceTie {
    private final StocktakeMapper rows;

    OpenStocktakes(StocktakeMapper rows) {
        this.rows = rows;
    }

    @Override
    public Optional<String> at(String facility) {
        return Optional.of(rows.openAt(facility)).filter(open -> open > 0)
                .map(open -> "инвентаризаций без акта: " + open + " — утвердите или отмените их");
    }
}
