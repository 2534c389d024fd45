package ru.medbus.simulators.subscriber;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ru.medbus.simulators.kit.Book;
import ru.medbus.simulators.kit.Mood;
import ru.medbus.simulators.kit.RateLimit;
import ru.medbus.simulators.kit.Simulator;
import ru.medbus.simulators.kit.SimulatorServer;

/**
 * Regional subscribers, {@code /subscriber/<name>}. A message id is kept once with its bytes; the book holds
 * «name id», one line per receipt.
 */
public final class SubscriberSimulator implements Simulator {
    private static final String PATH = "/subscriber/";
    private static final int MAX_BYTES = 64 << 20;

    private final SubscriberSettings settings;
    private final Mood mood = new Mood();
    private final Book book;
    private final Map<String, RateLimit> limits = new ConcurrentHashMap<>();
    private final Map<String, String> kept = new ConcurrentHashMap<>();

    /** Goes on where a former life in this folder ended. */
    public SubscriberSimulator(SubscriberSettings settings) {
        this.settings = settings;
        this.book = Book.at(settings.folder().resolve("received.book"));
        book.since(Instant.MIN).forEach(entry -> kept.putIfAbsent(entry.id(), entry.facts()));
    }

    @Override
    public String system() {
        return "subscriber";
    }

    @Override
    public Map<String, HttpHandler> paths() {
        return Map.of(PATH, this::handle);
    }

    @Override
    public Book book() {
        return book;
    }

    @Override
    public Mood mood() {
        return mood;
    }

    private void handle(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readNBytes(MAX_BYTES);
        var name = exchange.getRequestURI().getPath().substring(PATH.length());
        var verdict = verdict(exchange, name, body);
        if (verdict.status() < 300 && unwell(exchange, verdict)) {
            return;
        }
        if (verdict.status() == 429) {
            exchange.getResponseHeaders().set("Retry-After", "2");
        }
        SimulatorServer.answer(exchange, verdict.status(), "text/plain;charset=UTF-8",
                verdict.text().getBytes(StandardCharsets.UTF_8));
    }

    /** The document is kept; the sender learns of it late or never. True when nothing is left to answer. */
    private boolean unwell(HttpExchange exchange, Verdict verdict) throws IOException {
        if (mood.silent()) {
            exchange.close();
            return true;
        }
        if (mood.cut()) {
            SimulatorServer.breakOff(exchange, verdict.status());
            return true;
        }
        return slept(mood.lateness());
    }

    /** True when the simulator is being closed. */
    private static boolean slept(Duration wait) {
        try {
            Thread.sleep(wait);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private record Verdict(int status, String text) {}

    private Verdict verdict(HttpExchange exchange, String name, byte[] body) {
        if (!exchange.getRequestMethod().equals("POST")) {
            return new Verdict(405, "Только POST");
        }
        if (!settings.secrets().containsKey(name)) {
            return new Verdict(404, "Нет такого подписчика");
        }
        if (!limits.computeIfAbsent(name, any -> new RateLimit(settings.perSecond())).allow()) {
            return new Verdict(429, "Слишком часто");
        }
        return unauthentic(exchange, settings.secrets().get(name), body)
                .map(why -> new Verdict(401, why)).orElseGet(() -> keep(name, id(exchange), body));
    }

    private Optional<String> unauthentic(HttpExchange exchange, String secret, byte[] body) {
        var request = new SignedRequest(id(exchange), header(exchange, "X-Medbus-Type"),
                header(exchange, "X-Medbus-Timestamp"), header(exchange, "X-Medbus-Signature"), body);
        if (request.messageId().isEmpty() || request.type().isEmpty()) {
            return Optional.of("Нет X-Medbus-Message-Id или X-Medbus-Type");
        }
        if (!request.fresh(settings.window())) {
            return Optional.of("X-Medbus-Timestamp вне допустимого окна");
        }
        return request.signedBy(secret) ? Optional.empty() : Optional.of("Подпись не верна");
    }

    private synchronized Verdict keep(String name, String messageId, byte[] body) {
        var key = name + " " + messageId;
        var sha256 = sha256(body);
        var first = kept.get(key);
        if (first != null && !first.equals(sha256)) {
            return new Verdict(409, "Сообщение с этим номером уже принято с другим содержанием");
        }
        book.add(key, sha256);
        kept.put(key, sha256);
        return first == null ? new Verdict(202, "Принято") : new Verdict(200, "Уже принято");
    }

    private static String id(HttpExchange exchange) {
        return header(exchange, "X-Medbus-Message-Id");
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
