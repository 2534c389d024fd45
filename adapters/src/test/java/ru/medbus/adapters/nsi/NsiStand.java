package ru.medbus.adapters.nsi;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import ru.medbus.adapters.kit.Settings;
import ru.medbus.simulators.kit.SimulatorServer;
import ru.medbus.simulators.nsi.NsiSettings;
import ru.medbus.simulators.nsi.NsiSimulator;

/** A simulated portal over real HTTP and a client of it that asks for pages of five rows. */
abstract class NsiStand {
    static final String OID = "1.2.643.5.1.13.13.99.2.9901";
    private static final String KEY = "00000000-0000-0000-0000-00000000000a";

    @TempDir
    Path folder;
    NsiSimulator nsi;
    SimulatorServer server;
    NsiProperties properties;
    NsiClient client;

    @BeforeEach
    void start() {
        nsi = new NsiSimulator(NsiSettings.in(folder, KEY));
        server = new SimulatorServer(0, List.of(nsi));
        nsi.publish(OID, "1.1", "Пример", lines(12, "Значение"));
        properties = properties(KEY);
        client = new NsiClient(Settings.loopback(), properties);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    NsiProperties properties(String key) {
        return Settings.bind("medbus.nsi", NsiProperties.class, Map.of("medbus.nsi.mode", "simulator",
                "medbus.nsi.url", server.address() + "/nsi", "medbus.nsi.ffoms-url", server.address() + "/nsi/ffoms",
                "medbus.nsi.user-key", key, "medbus.nsi.page-size", "5", "medbus.nsi.per-second", "0",
                "medbus.nsi.timeout", "5s"));
    }

    static List<String> lines(int rows, String name) {
        return Stream.concat(Stream.of("ID:INTEGER:PRIMARY;NAME:VARCHAR:VALUE;NOTE:VARCHAR"),
                IntStream.rangeClosed(1, rows).mapToObj(i -> i + ";" + name + " " + i + ";")).toList();
    }

    List<Map<String, String>> rows(NsiFile file) {
        var rows = new ArrayList<Map<String, String>>();
        file.read(row -> rows.add(Map.copyOf(row)));
        return rows;
    }
}
