package ru.medbus.simulators.kit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Where SOAP requests come in: form is checked here, meaning in the service. */
public final class SoapDoor implements HttpHandler {
    private static final int MAX_BYTES = 64 << 20;

    private final Soap version;
    private final Mood mood;
    private final Service service;

    /** Answers one request with an envelope; what it keeps, it has kept when it returns. */
    @FunctionalInterface
    public interface Service {
        /** @param raw the envelope as it came */
        byte[] answer(SoapMessage message, byte[] raw);
    }

    public SoapDoor(Soap version, Mood mood, Service service) {
        this.version = version;
        this.mood = mood;
        this.service = service;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            SimulatorServer.answer(exchange, 405, "text/plain", new byte[0]);
        } else if (!version.type().equals(mediaType(exchange))) {
            SimulatorServer.answer(exchange, 415, "text/plain",
                    ("Ожидался " + version.type()).getBytes(StandardCharsets.UTF_8));
        } else {
            serve(exchange, exchange.getRequestBody().readNBytes(MAX_BYTES));
        }
    }

    private void serve(HttpExchange exchange, byte[] raw) throws IOException {
        try {
            var answer = service.answer(SoapMessage.read(raw, version), raw);
            if (mood.silent()) {
                exchange.close();
            } else {
                SimulatorServer.answer(exchange, 200, version.contentType(), answer);
            }
        } catch (SoapMessage.MalformedException refused) {
            SimulatorServer.answer(exchange, 500, version.contentType(), version.senderFault(refused.getMessage()));
        } catch (RateLimit.ExceededException tooMany) {
            exchange.getResponseHeaders().set("Retry-After", "1");
            SimulatorServer.answer(exchange, 429, "text/plain", new byte[0]);
        }
    }

    private static String mediaType(HttpExchange exchange) {
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase();
    }
}
