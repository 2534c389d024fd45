package ru.medbus.simulators.kit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves simulators on loopback, one path each. */
public final class SimulatorServer implements AutoCloseable {
    private static final int TOO_MANY = 429;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<? extends Simulator> simulators;

    /** @param port 0 for any free one */
    public SimulatorServer(int port, List<? extends Simulator> simulators) {
        this.simulators = List.copyOf(simulators);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
        } catch (IOException e) {
            throw new UncheckedIOException("Simulators cannot listen on port " + port, e);
        }
        server.setExecutor(threads);
        simulators.forEach(simulator -> simulator.paths().forEach((path, handler) -> server.createContext(path,
                exchange -> {
                    int failure = simulator.mood().failure();
                    if (failure > 0) {
                        if (failure == TOO_MANY) {
                            exchange.getResponseHeaders().set("Retry-After", "2");
                        }
                        answer(exchange, failure, "text/plain", new byte[0]);
                    } else {
                        handler.handle(exchange);
                    }
                })));
        server.start();
    }

    /** Base address, e.g. {@code http://127.0.0.1:41235}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Sends a whole answer and ends the exchange. */
    public static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Promises a longer answer than it gives. */
    public static void breakOff(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, 1_000);
        exchange.getResponseBody().write('<');
        exchange.getResponseBody().flush();
        exchange.close();
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        threads.shutdownNow();
        for (var simulator : simulators) {
            simulator.close();
        }
    }
}
