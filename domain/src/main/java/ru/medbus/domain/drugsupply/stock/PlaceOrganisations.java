package ru.medbus.domain.drugsupply.stock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.Finding;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.FacilityKind;
import ru.medbus.domain.passport.Network;

/** Which organisations of the network may keep drugs, and which may be served by a pharmacy. */
@Component
class PlaceOrganisations {
    /** A department of a medical organisation is an аптечная организация too. */
    private static final String PHARMACIES = "Федеральный закон № 61-ФЗ, ст. 4, п. 35";

    private final Network network;

    PlaceOrganisations(Network network) {
        this.network = network;
    }

    Optional<Finding> keeper(String oid) {
        if (oid.isEmpty()) {
            return wrong("FACILITY", "Выберите организацию.", "");
        }
        var known = network.facility(oid);
        if (known.isEmpty()) {
            return wrong("FACILITY", "Организации " + oid + " в сети региона нет: она появится, когда загрузится из"
                    + " ФРМО.", "");
        }
        return known.filter(each -> each.kind() == FacilityKind.AUTHORITY).flatMap(each -> wrong("FACILITY_KIND",
                "Орган управления лекарств не хранит: выберите аптечную или медицинскую организацию.", PHARMACIES));
    }

    Optional<Finding> closed(String oid, LocalDate today) {
        return network.facility(oid).filter(each -> !each.open(today)).flatMap(each -> wrong("CLOSED", "Организация «"
                + each.shortName() + "» сегодня не работает: по сети она закрыта или ещё не открыта.", ""));
    }

    Optional<Finding> served(Optional<Place.Kind> kind, List<String> oids) {
        if (oids.isEmpty()) {
            return Optional.empty();
        }
        if (kind.filter(each -> each == Place.Kind.WAREHOUSE).isPresent()) {
            return Optional.of(new Finding("served", "SERVES_WAREHOUSE",
                    "МО прикрепляют к аптеке: склад по рецептам не отпускает. Снимите отметки.", ""));
        }
        var known = network.facilities(FacilityKind.MEDICAL).stream().map(Facility::oid).collect(Collectors.toSet());
        var strange = oids.stream().filter(oid -> !known.contains(oid)).collect(Collectors.joining(", "));
        return Optional.of(new Finding("served", "SERVES_MEDICAL", "Это не медицинские организации сети региона: "
                + strange + ". Прикрепляют только их.", "")).filter(each -> !strange.isEmpty());
    }

    private static Optional<Finding> wrong(String rule, String text, String source) {
        return Optional.of(new Finding("facilityOid", rule, text, source));
    }
}
