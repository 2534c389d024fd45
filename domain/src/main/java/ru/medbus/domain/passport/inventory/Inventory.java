package ru.medbus.domain.passport.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A campaign.
 *
 * @param orderOn  day of the order; the book is taken as of its end
 * @param lines    in all
 * @param found    marked as found
 * @param sheets   in all
 */
public record Inventory(long id, String facilityOid, String facility, String orderNumber, LocalDate orderOn,
        String chairman, String members, InventoryState state, String openedBy, String closedBy,
        Optional<Instant> closedAt, int sheets, int lines, int found) {

    public String title() {
        return "Инвентаризация по приказу № " + orderNumber + " от " + "%1$td.%1$tm.%1$tY".formatted(orderOn);
    }
}
