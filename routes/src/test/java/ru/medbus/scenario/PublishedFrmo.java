package ru.medbus.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import ru.medbus.demo.Simulators;
import ru.medbus.domain.passport.federal.FederalLoads;
import ru.medbus.domain.passport.federal.FederalOrders;
import ru.medbus.domain.passport.federal.FederalRun;
import ru.medbus.domain.passport.federal.FederalSystem;
import ru.medbus.simulators.nsi.InventedNetwork;
import ru.medbus.simulators.nsi.NsiSimulator;

/** ФРМО as the simulated portal publishes it, one version after another, and loads of it. */
public final class PublishedFrmo {
    /** Of all tests: a portal's version is never older than the one before. */
    private static final AtomicInteger VERSIONS = new AtomicInteger(1);

    private final Simulators simulators;
    private final FederalOrders orders;
    private final FederalLoads loads;

    public PublishedFrmo(Simulators simulators, FederalOrders orders, FederalLoads loads) {
        this.simulators = simulators;
        this.orders = orders;
        this.loads = loads;
        await().atMost(Duration.ofSeconds(60)).until(() -> loads.recent(FederalSystem.FRMO, 50).stream()
                .anyMatch(run -> run.state() == FederalRun.State.DONE));
    }

    public void publish(InventedNetwork edition) {
        var version = "1." + VERSIONS.incrementAndGet();
        for (var oid : List.of(InventedNetwork.FACILITIES, InventedNetwork.DEPARTMENTS, InventedNetwork.UNITS)) {
            portal().publish(oid, version, edition.name(oid), edition.lines(oid));
        }
    }

    public FederalRun load(FederalRun.State expected) {
        long number = orders.network("admin");
        await().atMost(Duration.ofSeconds(40)).until(() -> !loads.find(number).orElseThrow().running());
        var run = loads.find(number).orElseThrow();
        assertThat(run.state()).as(run.detail()).isEqualTo(expected);
        return run;
    }

    public NsiSimulator portal() {
        return (NsiSimulator) simulators.simulator("nsi").orElseThrow();
    }

    /** A number that no test has taken yet. */
    public static int number() {
        return VERSIONS.get();
    }
}
