package ru.medbus.web.drugs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/**
 * Packs that lie before a pharmacist, as the page of dispensing sends them.
 *
 * @param units typed by КИЗ; nothing where it is not a number
 */
record TakenPacks(List<String> sgtins, Map<String, BigDecimal> units) {
    static final TakenPacks NONE = new TakenPacks(List.of(), Map.of());
    private static final String UNITS = "units.";

    /** @param form {@code taken} of each pack that is ticked, {@code units.<КИЗ>} of each */
    static TakenPacks of(MultiValueMap<String, String> form) {
        var units = new HashMap<String, BigDecimal>();
        var sgtins = form.getOrDefault("taken", List.of()).stream().distinct().toList();
        for (var sgtin : sgtins) {
            var typed = form.getOrDefault(UNITS + sgtin, List.of("")).getFirst().strip().replace(',', '.');
            if (typed.matches("[0-9]{1,6}(\\.[0-9]{1,3})?")) {
                units.put(sgtin, new BigDecimal(typed));
            }
        }
        return new TakenPacks(sgtins, units);
    }

    TakenPacks and(String sgtin) {
        var more = new ArrayList<>(sgtins);
        more.add(sgtin);
        return new TakenPacks(List.copyOf(more), units);
    }
}
