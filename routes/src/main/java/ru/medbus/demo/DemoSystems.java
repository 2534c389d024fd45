package ru.medbus.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.SystemClient;
import ru.medbus.domain.access.SystemClients;
import ru.medbus.mappings.semd.invented.InventedFacility;

/** Systems of the invented facilities: each has a token of its own, another one at every start, known to nobody else. */
@Component
@Profile("demo")
class DemoSystems {
    private static final int PER_SECOND = 2_000;
    private static final long LONGEST = 10L << 20;

    private final SystemClients clients;
    private final Map<InventedFacility, String> tokens = new EnumMap<>(InventedFacility.class);

    DemoSystems(SystemClients clients) {
        this.clients = clients;
    }

    synchronized String token(InventedFacility facility) {
        return tokens.computeIfAbsent(facility, this::issue);
    }

    private String issue(InventedFacility facility) {
        var name = "МИС: " + facility.facility().name();
        return clients.all().stream().filter(known -> known.name().equals(name)).findFirst()
                .map(known -> clients.replaceToken(known.id(), Actor.HUB))
                .orElseGet(() -> clients.add(client(name, facility), Actor.HUB)).token();
    }

    private static SystemClient client(String name, InventedFacility facility) {
        var tenYears = Instant.now().plus(3_650, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        return SystemClient.added(name, facility.oid(), tenYears, PER_SECOND, LONGEST);
    }
}
