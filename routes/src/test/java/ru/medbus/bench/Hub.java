package ru.medbus.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The bus as its users start it, in a process of its own; demo profile, no traffic, simulators outside. */
final class Hub implements AutoCloseable {
    private static final long STARTS_WITHIN_NS = TimeUnit.SECONDS.toNanos(300);
    private static final long GLANCE_NS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Process process;
    private final Path data;
    private final int port;

    /** A bench that is broken off leaves no hub behind. */
    private Hub(Process process, Path data, int port) {
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        this.process = process;
        this.data = data;
        this.port = port;
    }

    /** @param settings {@code --name=value} of Spring */
    static Hub start(Path data, List<String> settings) throws IOException {
        return start(data, freePort(), settings);
    }

    /** @param heap as Java takes it: {@code 384m} */
    static Hub start(Path data, String heap, List<String> settings) throws IOException {
        return start(data, freePort(), settings, Map.of("MEDBUS_HEAP", heap));
    }

    static Hub start(Path data, int port, List<String> settings) throws IOException {
        return start(data, port, settings, Map.of());
    }

    private static Hub start(Path data, int port, List<String> settings, Map<String, String> environment)
            throws IOException {
        var command = new ArrayList<>(List.of("bin/medbus", "--medbus.demo.percent=0",
                "--medbus.frmo.network.scheduled=false", "--medbus.frmr.scheduled=false"));
        command.addAll(settings);
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(data)));
        var recording = System.getenv("BENCH_JFR");
        if (recording != null) {
            builder.environment().put("JAVA_OPTS",
                    "-XX:StartFlightRecording=settings=profile,filename=" + recording + "/"
                            + data.getFileName() + ".jfr");
        }
        builder.environment().putAll(Map.of("PORT", Integer.toString(port), "MEDBUS_DATA", data.toString(),
                "MEDBUS_PROFILE", "demo", "TRAFFIC", "off"));
        builder.environment().putAll(environment);
        return new Hub(builder.start(), data, port);
    }

    private static File log(Path data) {
        return data.resolveSibling(data.getFileName() + ".log").toFile();
    }

    /** Returns when the hub says that it takes documents. */
    Hub ready() {
        long deadline = System.nanoTime() + STARTS_WITHIN_NS;
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("Шина не запустилась: см. " + log(data));
            }
            LockSupport.parkNanos(GLANCE_NS);
        }
        return this;
    }

    private boolean answers() {
        try (var call = new Call(port)) {
            return call.get("/actuator/health/readiness").status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** The first line of the server's own file. */
    long databasePid() throws IOException {
        return Long.parseLong(postmaster().getFirst().strip());
    }

    Connection database() throws SQLException, IOException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postmaster().get(3).strip() + "/postgres?user=postgres");
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(data.resolve("postgres/postmaster.pid"));
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Шина не остановилась за 40 с");
        }
    }

    /** Bytes of queues that the broker has paged to the disk. */
    long paged() throws IOException {
        try (var files = Files.walk(data.resolve("broker/paging"))) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    /** Bytes of objects that are in use, after a full collection. */
    long liveHeap() throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var histogram = new ProcessBuilder(jcmd, Long.toString(process.pid()), "GC.class_histogram").start();
        try (var lines = histogram.inputReader()) {
            var total = lines.lines().filter(line -> line.startsWith("Total")).findFirst().orElseThrow();
            return Long.parseLong(total.strip().split("\\s+")[2]);
        }
    }
}
