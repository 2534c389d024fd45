package ru.medbus.web.drugs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import ru.medbus.domain.drugsupply.stock.StockRefusedException;

/**
 * Packs that lie before a pharmacist, as the page of dispensing sends them.
 *
 * @param units typed by КИЗ
 * @param wrong what was typed and is no number, by КИЗ
 */
record TakenPacks(List<String> sgtins, Map<String, BigDecimal> units, Map<String, String> wrong) {
    static final TakenPacks NONE = new TakenPacks(List.of(), Map.of(), Map.of());
    private static final String UNITS = "units.";

    /** @param form {@code taken} of each pack that is ticked, {@code units.<КИЗ>} of each */
    static TakenPacks of(MultiValueMap<String, String> form) {
        var units = new HashMap<String, BigDecimal>();
        var wrong = new HashMap<String, String>();
        var sgtins = form.getOrDefault("taken", List.of()).stream().distinct().toList();
        for (var sgtin : sgtins) {
            var typed = form.getOrDefault(UNITS + sgtin, List.of("")).getFirst().strip().replace(',', '.');
            if (typed.matches("[0-9]{1,6}(\\.[0-9]{1,3})?")) {
                units.put(sgtin, new BigDecimal(typed));
            } else if (!typed.isEmpty()) {
                wrong.put(sgtin, typed);
            }
        }
        return new TakenPacks(sgtins, units, wrong);
    }

    /** @throws StockRefusedException an amount is no number */
    TakenPacks checked() {
        wrong.forEach((sgtin, typed) -> {
            throw new StockRefusedException("PORTION", "КИЗ " + sgtin + ": «" + typed + "» — не число единиц.", "");
        });
        return this;
    }

    TakenPacks and(String sgtin) {
        var more = new ArrayList<>(sgtins);
        more.add(sgtin);
        return new TakenPacks(List.copyOf(more), units, wrong);
    }
}
