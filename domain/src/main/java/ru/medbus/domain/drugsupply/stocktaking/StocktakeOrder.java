package ru.medbus.domain.drugsupply.stocktaking;

import java.time.LocalDate;
import java.util.List;
import ru.medbus.domain.drugsupply.stock.Paper;
import ru.medbus.domain.drugsupply.stock.StockRefusedException;

/**
 * An order to count, before it is entered.
 *
 * @param paper   number and day of the order
 * @param cells   to be counted, the empty word for what lies in no cell; none for the whole place
 * @param gtins   drugs to be counted; none for all
 * @param funding МДЛП source_type; 0 for any
 */
public record StocktakeOrder(String facilityOid, Paper paper, String chairman, String members, List<String> cells,
        List<String> gtins, int funding) {

    public StocktakeOrder {
        chairman = chairman.strip();
        members = members.strip();
        cells = List.copyOf(cells);
        gtins = List.copyOf(gtins);
        if (chairman.isEmpty()) {
            throw new StockRefusedException("Укажите председателя комиссии.");
        }
        if (paper.day().isAfter(LocalDate.now())) {
            throw new StockRefusedException("Приказ не может быть датирован будущим днём.");
        }
        if (funding < 0 || funding > 5) {
            throw new StockRefusedException("Источника финансирования " + funding + " нет.");
        }
    }
}
