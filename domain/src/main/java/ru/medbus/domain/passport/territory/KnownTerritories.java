package ru.medbus.domain.passport.territory;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.medbus.domain.passport.TerritoryNames;

/** Names of the register of territories. */
@Component
class KnownTerritories implements TerritoryNames {
    private final Territories territories;

    KnownTerritories(Territories territories) {
        this.territories = territories;
    }

    @Override
    public Map<String, String> names(Collection<String> oktmo) {
        return territories.all().stream().filter(one -> oktmo.contains(one.oktmo()))
                .collect(Collectors.toMap(Territory::oktmo, Territory::name, (first, second) -> first));
    }
}
