package ru.medbus.domain.drugsupply.stock;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * A place with what hangs on it.
 *
 * @param served   OIDs of the МО attached to it
 * @param packs    in stock or on their way to it
 * @param closedOn since when it takes no packs; empty while it works
 * @param revision for optimistic locking
 */
public record PlaceCard(Place place, List<String> served, int packs, Optional<LocalDate> closedOn,
        int revision) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    public PlaceCard {
        served = List.copyOf(served);
    }

    /** As the audit trail writes it. */
    String words() {
        return place.kind().title() + " «" + place.title() + "», место " + place.mdlpId() + ", участник "
                + place.owner() + ", обслуживает: " + (served.isEmpty() ? "—" : String.join(", ", served))
                + closedOn.map(day -> ", закрыто с " + DAY.format(day)).orElse("");
    }
}
