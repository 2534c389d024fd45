package ru.medbus.domain.drugsupply.stock;

import java.util.List;
import java.util.Optional;

/**
 * A store or a pharmacy as somebody enters it, right or wrong.
 *
 * @param kind   empty when none is chosen
 * @param owner  участник МДЛП that it belongs to
 * @param served OIDs of the МО that the pharmacy serves; kept in order, each once
 */
public record PlaceDraft(String facilityOid, String mdlpId, Optional<Place.Kind> kind, String title, String owner,
        List<String> served) {

    public PlaceDraft {
        facilityOid = facilityOid.strip();
        mdlpId = mdlpId.strip();
        title = title.strip();
        owner = owner.strip();
        served = served.stream().distinct().sorted().toList();
    }

    Place place() {
        return new Place(facilityOid, mdlpId, kind.orElseThrow(), title, owner);
    }
}
