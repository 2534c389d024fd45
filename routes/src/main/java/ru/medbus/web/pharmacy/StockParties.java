package ru.medbus.web.pharmacy;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.stock.Place;
import ru.medbus.domain.drugsupply.stock.StockPlaces;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.Network;

/** Who stands on a paper: name, numbers and address of an organisation, as far as they are known. */
@Component
class StockParties {
    private final Network network;
    private final StockPlaces places;

    StockParties(Network network, StockPlaces places) {
        this.network = network;
        this.places = places;
    }

    /** @param facts beginning with a comma, or empty */
    record Party(String name, String facts) {

        /** Who is known by a name alone, as suppliers are. */
        static Party named(String name) {
            return new Party(name, "");
        }
    }

    Party of(String oid) {
        var place = places.find(oid);
        var title = place.map(Place::title).orElse(oid);
        return network.facility(oid).map(facility -> new Party(facility.fullName(), facts(facility)))
                .orElseGet(() -> new Party(title, place.map(known -> facts("МД МДЛП", known.mdlpId())).orElse("")));
    }

    private static String facts(Facility facility) {
        return Stream.of(facts("ИНН", facility.inn()), facts("КПП", facility.kpp()), facts("", facility.address()))
                .collect(Collectors.joining());
    }

    private static String facts(String name, String value) {
        return value.isBlank() ? "" : ", " + (name + " " + value).strip();
    }
}
