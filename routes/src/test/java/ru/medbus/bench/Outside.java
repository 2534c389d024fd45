package ru.medbus.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.medbus.simulators.kit.Delay;
import ru.medbus.simulators.kit.SimulatorServer;
import ru.medbus.simulators.remd.RemdSettings;
import ru.medbus.simulators.remd.RemdSimulator;
import ru.medbus.simulators.subscriber.SubscriberSettings;
import ru.medbus.simulators.subscriber.SubscriberSimulator;
import ru.medbus.simulators.vimis.VimisSettings;
import ru.medbus.simulators.vimis.VimisSimulator;

/** РЭМД, ВИМИС and the region's services, simulated in this process, so that the hub's processor time is its own. */
final class Outside implements AutoCloseable {
    static final String SECRET = "only-for-the-demo-region";
    private static final Delay LATE = Delay.USUAL;
    private static final int PER_SECOND = 10_000;

    private final SimulatorServer server;

    /** @param services where they call back; absent: late answers are told to nobody */
    Outside(Path folder, Optional<URI> services) {
        var remd = RemdSettings.in(folder.resolve("remd")).after(LATE).atMost(PER_SECOND).withoutVerification();
        var vimis = VimisSettings.in(folder.resolve("vimis")).after(LATE).atMost(PER_SECOND);
        var subscriber = SubscriberSettings.in(folder.resolve("subscriber"), Map.of("region", SECRET));
        server = new SimulatorServer(0, List.of(
                new RemdSimulator(services.map(to -> remd.callingBack(to.resolve("remd-callback"),
                        to.resolve("remd-file"), Optional.empty())).orElse(remd)),
                new VimisSimulator(services.map(to -> vimis.callingBack(to.resolve("vimis-callback"), Optional.empty()))
                        .orElse(vimis)),
                new SubscriberSimulator(subscriber.atMost(PER_SECOND))));
    }

    URI address() {
        return server.address();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
