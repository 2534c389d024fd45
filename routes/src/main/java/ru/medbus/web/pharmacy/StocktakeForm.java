package ru.medbus.web.pharmacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import ru.medbus.domain.drugsupply.stock.Paper;
import ru.medbus.domain.drugsupply.stock.StockRefusedException;
import ru.medbus.domain.drugsupply.stocktaking.StocktakeOrder;

/**
 * An order to count as it is typed.
 *
 * @param cells codes; {@code *} is what lies in no cell; {@code null} when none is marked
 * @param gtins {@code null} when none is chosen
 */
record StocktakeForm(String facility, String number, String day, String chairman, String members, List<String> cells,
        List<String> gtins, int funding) {
    private static final String NO_CELL = "*";

    static StocktakeForm blank(String facility) {
        return new StocktakeForm(facility, "", LocalDate.now().toString(), "", "", List.of(), List.of(), 0);
    }

    StocktakeForm {
        members = members == null ? "" : members;
        cells = cells == null ? List.of() : cells;
        gtins = gtins == null ? List.of() : gtins;
    }

    /** @throws StockRefusedException says which field is wrong */
    StocktakeOrder order() {
        return new StocktakeOrder(facility, paper(), chairman, members,
                cells.stream().map(cell -> cell.equals(NO_CELL) ? "" : cell).toList(), gtins, funding);
    }

    private Paper paper() {
        try {
            return new Paper(number, LocalDate.parse(day));
        } catch (DateTimeException e) {
            throw new StockRefusedException("Укажите дату приказа.");
        }
    }
}
