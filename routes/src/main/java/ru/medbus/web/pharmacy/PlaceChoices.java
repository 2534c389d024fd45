package ru.medbus.web.pharmacy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.stock.PlaceCard;
import ru.medbus.domain.drugsupply.stock.PlaceRegister;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.FacilityKind;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.reference.calendar.RegionTime;

/** Organisations that a form of a pharmacy or a store offers. */
@Component
class PlaceChoices {
    private final PlaceRegister register;
    private final Network network;
    private final RegionTime day;

    PlaceChoices(PlaceRegister register, Network network, RegionTime day) {
        this.register = register;
        this.network = network;
        this.day = day;
    }

    /** An МО that may be ticked. @param others pharmacies that serve it already, without the one at hand */
    record Clinic(String oid, String name, int others, boolean ticked) {}

    /** Kind of organisations → those that work and are no place yet; pharmacies first. */
    SequencedMap<String, List<Facility>> keepers() {
        var entered = register.all().stream().map(each -> each.place().facilityOid()).collect(Collectors.toSet());
        Predicate<Facility> free = each -> each.open(day.today()) && !entered.contains(each.oid());
        var keepers = new LinkedHashMap<String, List<Facility>>();
        for (var kind : List.of(FacilityKind.PHARMACY, FacilityKind.MEDICAL)) {
            keepers.put(kind.title(), network.facilities(kind).stream().filter(free).toList());
        }
        return keepers;
    }

    /** Those that work, and those that are ticked whether they do or not; the ticked ones first. */
    List<Clinic> clinics(PlaceForm form) {
        var others = new HashMap<String, Integer>();
        register.all().stream().filter(each -> !each.place().facilityOid().equals(form.facilityOid()))
                .map(PlaceCard::served).flatMap(List::stream).forEach(oid -> others.merge(oid, 1, Integer::sum));
        return network.facilities(FacilityKind.MEDICAL).stream()
                .filter(each -> each.open(day.today()) || form.served().contains(each.oid()))
                .map(each -> new Clinic(each.oid(), each.shortName(), others.getOrDefault(each.oid(), 0),
                        form.served().contains(each.oid())))
                .sorted(Comparator.comparing(Clinic::ticked).reversed()).toList();
    }

    /** OID → name of all that may stand in a list of places. */
    Map<String, String> names() {
        var names = new HashMap<String, String>();
        for (var kind : FacilityKind.values()) {
            network.facilities(kind).forEach(each -> names.put(each.oid(), each.shortName()));
        }
        return names;
    }

    String name(String oid) {
        return network.facility(oid).map(Facility::shortName).orElse("");
    }
}
