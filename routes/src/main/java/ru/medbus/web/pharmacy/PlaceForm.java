package ru.medbus.web.pharmacy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ru.medbus.domain.drugsupply.stock.Place;
import ru.medbus.domain.drugsupply.stock.PlaceCard;
import ru.medbus.domain.drugsupply.stock.PlaceDraft;

/**
 * A pharmacy or a store as it is typed; nothing of it is lost, right or wrong.
 *
 * @param served OIDs of the МО that are ticked
 */
record PlaceForm(String facilityOid, String kind, String mdlpId, String title, String owner, List<String> served) {

    PlaceForm {
        facilityOid = text(facilityOid);
        kind = text(kind);
        mdlpId = text(mdlpId);
        title = text(title);
        owner = text(owner);
        served = served == null ? List.of() : List.copyOf(served);
    }

    /** Most of them belong to one participant. */
    static PlaceForm blank(List<String> owners) {
        return new PlaceForm("", Place.Kind.PHARMACY.name(), "", "", owners.size() == 1 ? owners.getFirst() : "",
                List.of());
    }

    static PlaceForm of(PlaceCard card) {
        var place = card.place();
        return new PlaceForm(place.facilityOid(), place.kind().name(), place.mdlpId(), place.title(), place.owner(),
                card.served());
    }

    /** The same of this organisation, called as it is when nothing else is typed. */
    PlaceForm at(String oid, String itsName) {
        return new PlaceForm(oid, kind, mdlpId, title.isEmpty() ? itsName : title, owner, served);
    }

    /** Blanks that came with a copied number are nobody's mistake. */
    PlaceDraft draft() {
        return new PlaceDraft(facilityOid, mdlpId.replaceAll("[\\s\\u00A0]", ""),
                Arrays.stream(Place.Kind.values()).filter(each -> each.name().equals(kind)).findFirst(), title, owner,
                served);
    }

    private static String text(String given) {
        return Optional.ofNullable(given).orElse("").strip();
    }
}
