package ru.medbus.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import ru.medbus.Bus;

/** {@code make run} in a terminal, and Ctrl-C: the signal goes to everything that the terminal has started. */
class CtrlCIT {
    private static final Duration START = Duration.ofSeconds(300);
    private static final Duration END = Duration.ofSeconds(60);

    @TempDir(cleanup = CleanupMode.NEVER)
    private Path folder;

    private final int port = Ports.free();
    private Child run;

    /** Whatever the test has found, nothing of it goes on. */
    @AfterEach
    void end() {
        Signals.sendToGroup("KILL", run.pid());
    }

    @Test
    void everythingStopsAndNothingIsLeftBehind() throws IOException {
        run = makeRun();
        await().atMost(START).until(() -> Health.up(port));
        assertThat(processes()).isNotEmpty();
        var sender = new Sender(folder, "laboratory");
        assertThat(sender.send(port, "before-1")).isEqualTo(202);
        Signals.sendToGroup("INT", run.pid());
        await().atMost(END).until(() -> !run.alive());
        await().atMost(END).untilAsserted(() -> assertThat(processes()).isEmpty());
        assertThat(Ports.listens(port)).isFalse();
        assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();
        assertThat(folder.resolve("run.log")).as("the database goes last").content()
                .doesNotContain("marked as broken", "JDBC Connection", "Forcing the routes");
        startsAgainWithItsData(sender);
    }

    private void startsAgainWithItsData(Sender sender) throws IOException {
        run = makeRun();
        await().atMost(START).until(() -> Health.up(port));
        assertThat(sender.send(port, "before-1")).as("a repeat is known").isEqualTo(200);
        Signals.sendToGroup("INT", run.pid());
        await().atMost(END).until(() -> !run.alive() && processes().isEmpty());
    }

    /** A session of its own that heeds Ctrl-C, as a terminal gives; the pid is that of the group. */
    private Child makeRun() throws IOException {
        var app = jar();
        return Child.start(folder.resolve("run.log"),
                List.of("setsid", "env", "--default-signal=INT", "make", "-C", root().toString(), "run", "APP=" + app),
                Map.of("MEDBUS_APP", app.toString(), "PORT", Integer.toString(port), "MEDBUS_DATA",
                        folder.resolve("data").toString(), "MEDBUS_HEAP", "512m", "TRAFFIC", "off",
                        "MEDBUS_DEMO_PERCENT", "0"));
    }

    /** A jar that leads to the classes that run this. */
    private Path jar() throws IOException {
        var jar = folder.resolve("medbus.jar");
        Files.deleteIfExists(jar);
        var manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Main-Class", Bus.class.getName());
        manifest.getMainAttributes().putValue("Class-Path",
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toAbsolutePath().toUri().toString())
                        .collect(Collectors.joining(" ")));
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }

    /** Whatever runs over the data of this test, PostgreSQL's workers under their postmaster. */
    private List<String> processes() {
        var data = folder.resolve("data").toString();
        return ProcessHandle.allProcesses().map(ProcessHandle::info).flatMap(info -> info.commandLine().stream())
                .filter(line -> line.contains(data)).toList();
    }

    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .filter(here -> Files.exists(here.resolve("Makefile"))).findFirst().orElseThrow();
    }
}
