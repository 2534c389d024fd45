package ru.medbus.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/**
 * The recipients, in the process that counts: {@code /<name>}. Every receipt is a line of the ledger, repeats included;
 * a repeat is told by its message id, as {@code docs/systems/subscriber.md} asks of subscribers.
 */
final class OutsideSystem implements AutoCloseable {
    private static final Pattern ID = Pattern.compile("<id>([^<]+)</id>");

    private final HttpServer server;
    private final Ledger ledger;
    private final AtomicReference<Runnable> beforeTaking = new AtomicReference<>();
    private final AtomicReference<Runnable> afterTaking = new AtomicReference<>();

    OutsideSystem(Path folder) {
        ledger = new Ledger(folder.resolve("recipients.ledger"));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    String url(String name) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
    }

    Ledger ledger() {
        return ledger;
    }

    /** Once, when the next document has come and is not yet written down. */
    void beforeTaking(Runnable event) {
        beforeTaking.set(event);
    }

    /** Once, when the next document is written down and not yet answered. */
    void afterTaking(Runnable event) {
        afterTaking.set(event);
    }

    private void take(HttpExchange exchange) throws IOException {
        var text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var id = ID.matcher(text);
        if (happened(beforeTaking) || !id.find()) {
            exchange.close();
            return;
        }
        ledger.add(new Ledger.Line(exchange.getRequestURI().getPath().substring(1), id.group(1),
                exchange.getRequestHeaders().getFirst("X-Medbus-Message-Id")));
        happened(afterTaking);
        exchange.sendResponseHeaders(202, -1);
        exchange.close();
    }

    private static boolean happened(AtomicReference<Runnable> event) {
        var now = event.getAndSet(null);
        if (now != null) {
            now.run();
        }
        return now != null;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
