package ru.medbus.faults;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ru.medbus.Bus;

/**
 * One node of the bus: started by {@code bin/medbus} when the property {@code medbus.faults.hub} names it, else over the
 * classes that run this. Database and broker are outside; the settings are those of production.
 */
final class Hub {
    private static final Duration START = Duration.ofSeconds(300);

    private final int port = Ports.free();
    private final Path log;
    private final Map<String, String> environment;
    private final List<String> arguments;
    private Child process;

    Hub(Path folder, String name, DatabaseServer database, String broker, OutsideSystem recipients) {
        log = folder.resolve(name + ".log");
        environment = Map.of("MEDBUS_DATA", folder.resolve(name).toString(), "PORT", Integer.toString(port),
                "MEDBUS_PROFILE", "demo", "TRAFFIC", "off", "MEDBUS_HEAP", "512m", "MEDBUS_KEY_SECRET",
                "only-for-tests-0123456789", "MEDBUS_DB_URL", database.url(), "MEDBUS_DB_USER", "postgres",
                "MEDBUS_BROKER_URL", broker, "MEDBUS_LEAVE_AFTER", "3s");
        arguments = HubSettings.channel(recipients);
    }

    int port() {
        return port;
    }

    Child process() {
        return process;
    }

    void start() {
        process = Child.start(log, command(), environment);
    }

    void awaitUp() {
        await().atMost(START).until(() -> Health.up(port));
    }

    private List<String> command() {
        var launcher = System.getProperty("medbus.faults.hub", "");
        var command = new ArrayList<>(launcher.isEmpty()
                ? Child.command(Bus.class, List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"))
                : List.of(launcher));
        command.addAll(arguments);
        return command;
    }
}
