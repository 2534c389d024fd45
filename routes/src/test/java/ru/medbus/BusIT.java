package ru.medbus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import ru.medbus.scenario.Mis;
import ru.medbus.security.IdentityServer;
import ru.medbus.security.TlsOfTests;
import ru.medbus.web.Screens;
import ru.medbus.trace.OtlpReceiver;

/**
 * The whole bus in this process, started once for all tests that extend this: demo profile, real PostgreSQL, real Artemis,
 * real HTTP, simulated systems that answer soon, no traffic of its own.
 */
@SpringBootTest(classes = {Bus.class, Screens.class,
        Mis.class}, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
                "medbus.journal.key-secret=only-for-tests-0123456789",
                "management.prometheus.metrics.export.enabled=true"})
@AutoConfigureMockMvc
@ActiveProfiles("demo")
public abstract class BusIT {
    @LocalServerPort
    protected int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("medbus.data", TestData::folder);
        registry.add("medbus.demo.traffic", () -> "off");
        registry.add("medbus.demo.percent", () -> "2");
        registry.add("medbus.spine.delays", () -> "300ms,500ms,1s");
        registry.add("medbus.spine.verify-after", () -> "500ms");
        registry.add("medbus.delivery.remd-retries", () -> "500ms,1s");
        registry.add("medbus.wire.headers-within", () -> "2s");
        registry.add("medbus.wire.body-grace", () -> "2s");
        registry.add("medbus.frllo.answer", () -> "8s");
        registry.add("medbus.trace.endpoint", OtlpReceiver::address);
        registry.add("medbus.trace.every", () -> "200ms");
        IdentityServer.settings(registry);
        TlsOfTests.settings(registry, TestData.folder());
    }

    /** One data folder for the run of the tests. */
    static final class TestData {
        private static final String FOLDER = create();

        private TestData() {}

        static String folder() {
            return FOLDER;
        }

        private static String create() {
            try {
                return Files.createTempDirectory("medbus-test").toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
