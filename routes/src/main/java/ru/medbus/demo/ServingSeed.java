package ru.medbus.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.drugsupply.stock.PlaceDraft;
import ru.medbus.domain.drugsupply.stock.PlaceRegister;
import ru.medbus.domain.drugsupply.stock.StockPlaces;
import ru.medbus.domain.passport.Network;
import ru.medbus.mappings.semd.invented.InventedFacility;

/** Two pharmacies serve the doctor's polyclinic, one of them the hospital too; all thirty serve the rest of the region. */
@Component
@Profile("demo")
@Order(465)
class ServingSeed implements Seed {
    private static final String POLYCLINIC = InventedFacility.POLYCLINIC.oid();
    private static final String HOSPITAL = InventedFacility.HOSPITAL.oid();
    private static final Map<String, List<String>> SERVED = Map.of(
            StockSeed.PHARMACY, List.of(POLYCLINIC, HOSPITAL),
            "1.2.643.5.1.13.13.12.2.99.9901", List.of(POLYCLINIC));

    private final PlaceRegister register;
    private final StockPlaces places;
    private final Network network;

    ServingSeed(PlaceRegister register, StockPlaces places, Network network) {
        this.register = register;
        this.places = places;
        this.network = network;
    }

    /** Whoever has changed the pharmacy since it was sown, this seed or a person, is not overruled. */
    @Override
    public boolean sown() {
        return places.find(StockSeed.PHARMACY).isPresent() && register.get(StockSeed.PHARMACY).revision() > 1;
    }

    @Override
    public boolean ready() {
        return SERVED.keySet().stream().allMatch(each -> places.find(each).isPresent())
                && Stream.concat(SERVED.keySet().stream(), Stream.of(POLYCLINIC, HOSPITAL))
                        .allMatch(each -> network.facility(each).isPresent());
    }

    @Override
    public void sow(int percent) {
        SERVED.forEach(this::attach);
    }

    private void attach(String pharmacy, List<String> served) {
        var card = register.get(pharmacy);
        var place = card.place();
        register.change(new PlaceDraft(pharmacy, place.mdlpId(), Optional.of(place.kind()), place.title(),
                place.owner(), served), card.revision(), Actor.HUB);
    }
}
