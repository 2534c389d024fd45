package ru.medbus.domain.drugsupply.stock;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Goods that are on their way to a place. */
@Component
class OpenWaybills implements PlaceTie {
    private final PlaceRegisterMapper rows;

    OpenWaybills(PlaceRegisterMapper rows) {
        this.rows = rows;
    }

    @Override
    public Optional<String> at(String facility) {
        return Optional.of(rows.openWaybills(facility)).filter(open -> open > 0)
                .map(open -> "накладных без приёмки: " + open + " — примите их или откажитесь");
    }
}
