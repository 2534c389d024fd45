package ru.medbus.domain.drugsupply.stock;

import java.util.List;

/**
 * A place with what hangs on it.
 *
 * @param served   OIDs of the МО attached to it
 * @param packs    in stock or on their way to it
 * @param revision for optimistic locking
 */
public record PlaceCard(Place place, List<String> served, int packs, int revision) {

    public PlaceCard {
        served = List.copyOf(served);
    }

    /** As the audit trail writes it. */
    String words() {
        return place.kind().title() + " «" + place.title() + "», место " + place.mdlpId() + ", участник "
                + place.owner() + ", обслуживает: " + (served.isEmpty() ? "—" : String.join(", ", served));
    }
}
