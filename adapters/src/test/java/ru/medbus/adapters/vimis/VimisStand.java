package ru.medbus.adapters.vimis;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.ws.soap.SOAPBinding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import ru.medbus.adapters.kit.PublishedService;
import ru.medbus.adapters.kit.Settings;
import ru.medbus.schemas.vimis.VimisCallback;
import ru.medbus.schemas.vimis.Vmcl;
import ru.medbus.schemas.vimis.v1.callback.SendInterimMsg;
import ru.medbus.schemas.vimis.v1.callback.SendResult;
import ru.medbus.simulators.kit.Delay;
import ru.medbus.simulators.kit.SimulatorServer;
import ru.medbus.simulators.vimis.VimisSettings;
import ru.medbus.simulators.vimis.VimisSimulator;

/** Simulated ВИМИС over real HTTP, our callback published by CXF as the application does, and a client. */
abstract class VimisStand {
    static final Delay AT_ONCE = new Delay(Duration.ZERO, Duration.ZERO);
    static final Delay TOMORROW = new Delay(Duration.ofDays(1), Duration.ofDays(1));

    @TempDir
    Path folder;
    final BlockingQueue<SendResult> results = new LinkedBlockingQueue<>();
    final BlockingQueue<SendInterimMsg> interim = new LinkedBlockingQueue<>();
    PublishedService callback;
    VimisSimulator vimis;
    SimulatorServer server;
    VimisClient client;

    @BeforeEach
    void start() throws Exception {
        callback = new PublishedService(VimisCallback.class, new Hub(), SOAPBinding.SOAP11HTTP_BINDING);
        serve(settings());
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        callback.close();
    }

    private final class Hub implements VimisCallback {
        @Override
        public void sendResult(SendResult result) {
            results.add(result);
        }

        @Override
        public void sendInterimMsg(SendInterimMsg message) {
            interim.add(message);
        }
    }

    VimisSettings settings() {
        return VimisSettings.in(folder).callingBack(callback.address(), Optional.empty()).after(AT_ONCE);
    }

    void restart(VimisSettings settings) throws Exception {
        server.close();
        serve(settings);
    }

    void serve(VimisSettings settings) {
        vimis = new VimisSimulator(settings);
        server = new SimulatorServer(0, List.of(vimis));
        var values = new java.util.HashMap<>(Map.of("medbus.vimis.mode", "simulator", "medbus.vimis.client-entity-id",
                "00000000-0000-0000-0000-000000000000"));
        for (var vmcl : Vmcl.values()) {
            values.put("medbus.vimis.urls." + vmcl.name().toLowerCase(), server.address() + "/vimis/" + vmcl.code());
        }
        client = client(values);
    }

    static VimisClient client(Map<String, String> values) {
        return new VimisClient(Settings.loopback(), Settings.bind("medbus.vimis", VimisProperties.class, values),
                Optional.empty());
    }

    SendResult result() throws InterruptedException {
        return Optional.ofNullable(results.poll(20, TimeUnit.SECONDS))
                .orElseThrow(() -> new AssertionError("No result"));
    }

    String refusal() throws InterruptedException {
        var result = result();
        assertThat(result.getStatus()).isZero();
        return text(result.getDescription());
    }

    static String text(String description) {
        return new String(Base64.getDecoder().decode(description), StandardCharsets.UTF_8);
    }
}
