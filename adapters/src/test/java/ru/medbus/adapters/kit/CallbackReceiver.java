package ru.medbus.adapters.kit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** The hub's side of a callback or of a webhook: keeps what comes, answers what the test says. */
public final class CallbackReceiver implements AutoCloseable {
    private static final int LONGEST_WAIT_S = 20;

    /** One request as it came. */
    public record Received(Map<String, String> headers, byte[] body) {}

    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final HttpServer server;
    private volatile int status = 200;
    private volatile Map<String, String> headers = Map.of();
    private volatile UnaryOperator<byte[]> answer = request -> new byte[0];

    public CallbackReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/callback");
    }

    public CallbackReceiver answering(int httpStatus, UnaryOperator<byte[]> body) {
        status = httpStatus;
        answer = body;
        return this;
    }

    public CallbackReceiver withHeader(String name, String value) {
        headers = Map.of(name, value);
        return this;
    }

    public void failNext(int calls) {
        failures.set(calls);
    }

    /** The next request, waited for. */
    public Received next() throws InterruptedException {
        return Optional.ofNullable(received.poll(LONGEST_WAIT_S, TimeUnit.SECONDS))
                .orElseThrow(() -> new AssertionError("Nothing came"));
    }

    /** The element in the body of the next envelope, waited for. */
    public <T> T next(Class<T> type) throws InterruptedException {
        return element(next().body(), type);
    }

    /** The element in an envelope's body. */
    public static <T> T element(byte[] envelope, Class<T> type) {
        return switch (SoapAnswer.read(envelope, type, new SoapNames(Map.of()))) {
            case SoapAnswer.Body<T>(var content) -> content;
            case SoapAnswer.Fault<T>(var fault) -> throw new AssertionError(fault.toString());
            case SoapAnswer.Unreadable<T>(var why) -> throw new AssertionError(why);
        };
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            var names = new java.util.TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders().forEach((name, values) -> names.put(name, values.getFirst()));
            received.add(new Received(names, body));
            var response = answer.apply(body);
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, response.length == 0 ? -1 : response.length);
            exchange.getResponseBody().write(response);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
