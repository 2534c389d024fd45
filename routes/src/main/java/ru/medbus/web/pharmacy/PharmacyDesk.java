package ru.medbus.web.pharmacy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.stock.Place;
import ru.medbus.domain.drugsupply.stock.StockPlaces;
import ru.medbus.domain.drugsupply.stock.StockRefusedException;
import ru.medbus.domain.drugsupply.traceability.BarredException;
import ru.medbus.domain.drugsupply.traceability.Scan;
import ru.medbus.domain.drugsupply.traceability.TraceabilityRefusedException;
import ru.medbus.domain.drugsupply.traceability.UnreadableCodeException;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;

/** Whose stock a person works with, and how what is not allowed is told to him. */
@Component
class PharmacyDesk {
    private final CurrentUser user;
    private final Flash flash;
    private final StockPlaces places;

    PharmacyDesk(CurrentUser user, Flash flash, StockPlaces places) {
        this.user = user;
        this.flash = flash;
        this.places = places;
    }

    String login() {
        return user.actor().who();
    }

    /** Places that work and whose stock he may see. */
    List<Place> places() {
        var only = user.onlyOrganisation(Permission.MANAGE_STOCK);
        return places.all().stream().filter(place -> only.map(place.facilityOid()::equals).orElse(true)).toList();
    }

    /** The place asked for, which may be closed, or the first of his. */
    Optional<Place> place(String asked) {
        return asked.isBlank()
                ? places().stream().findFirst()
                : places.find(asked).filter(place -> user.rights().may(Permission.MANAGE_STOCK, asked));
    }

    /** The place asked for, which must be his; a closed one keeps its books. */
    Place own(String facility) {
        user.require(Permission.MANAGE_STOCK, facility);
        return places.find(facility).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Does it and tells what came of it. @return whether it was done */
    boolean attempt(Supplier<String> deed) {
        var words = said(deed);
        if (words.done()) {
            flash.done(words.text());
        } else {
            flash.refused(words.text());
        }
        return words.done();
    }

    record Words(boolean done, String text) {}

    static Words said(Supplier<String> deed) {
        try {
            return new Words(true, deed.get());
        } catch (StockRefusedException | TraceabilityRefusedException | BarredException
                | UnreadableCodeException | DrugSupplyRefusedException refusal) {
            return new Words(false, refusal.getMessage());
        }
    }

    /** Objects of scanned or typed lines; blank lines are nothing. */
    static List<String> objects(String text) {
        return Stream.of(text.split("\\R")).filter(line -> !line.isBlank()).map(line -> Scan.of(line).object())
                .distinct().toList();
    }
}
