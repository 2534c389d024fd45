package ru.medbus.simulators.mdlp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.stream.XMLStreamException;
import ru.medbus.simulators.kit.Book;
import ru.medbus.simulators.kit.Mood;
import ru.medbus.simulators.kit.Simulator;
import ru.medbus.simulators.kit.SimulatorServer;

/** МДЛП at {@code /mdlp/}. Its book holds documents by their {@code document_id}; a repeat of a request_id is another one. */
public final class MdlpSimulator implements Simulator {
    private static final String PATH = "/mdlp/";
    private static final String JSON = "application/json;charset=UTF-8";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final MdlpSettings settings;
    private final Book book;
    private final Mood mood = new Mood();
    private final MdlpCodes codes;
    private final MdlpShelf shelf;
    private final MdlpSessions sessions;
    private final Map<String, Long> calls = new ConcurrentHashMap<>();
    private final MdlpUploads uploads = new MdlpUploads();
    private final MdlpCodeAnswers told;

    public MdlpSimulator(MdlpSettings settings) {
        this.settings = settings;
        this.book = Book.at(settings.folder().resolve("received.book"));
        this.codes = new MdlpCodes(settings.folder());
        this.told = new MdlpCodeAnswers(codes);
        this.sessions = new MdlpSessions(Duration.ofMinutes(settings.lifeTime()));
        this.shelf = new MdlpShelf(settings, book, new MdlpRules(codes));
    }

    @Override
    public String system() {
        return "mdlp";
    }

    @Override
    public Map<String, HttpHandler> paths() {
        return Map.of(PATH, this::serve);
    }

    @Override
    public Book book() {
        return book;
    }

    @Override
    public Mood mood() {
        return mood;
    }

    /** Makes a code known, or changes what is known of it. */
    public void know(MdlpCode code) {
        codes.put(code);
    }

    public Optional<MdlpCode> code(String sgtin) {
        return codes.find(sgtin);
    }

    /** Ends all sessions. */
    public void forgetTokens() {
        sessions.forget();
    }

    /**
     * A supplier ships to a place of ours: codes wait for confirmation, a 601 comes.
     *
     * @param notification the text of the 601
     */
    public void ship(String supplier, String receiver, List<String> sgtins, String notification) {
        sgtins.forEach(sgtin -> codes.find(sgtin).ifPresent(
                code -> codes.put(code.status("in_realization").moved(supplier, receiver))));
        shelf.bring(601, supplier, receiver, notification);
    }

    private void serve(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().substring(PATH.length());
        var body = exchange.getRequestBody().readAllBytes();
        if (tooSoon(path.replaceAll("[0-9a-f-]{36}", "*"))) {
            exchange.getResponseHeaders().set("Retry-After", "1");
            SimulatorServer.answer(exchange, 429, JSON, new byte[0]);
        } else if (path.equals("auth") || path.equals("token")) {
            enter(exchange, path, body);
        } else if (path.startsWith("link/")) {
            link(exchange, path.substring("link/".length()), body);
        } else if (!sessions.known(exchange.getRequestHeaders().getFirst("Authorization"))) {
            refuse(exchange, 401, "Сессия истекла");
        } else {
            known(exchange, path, body);
        }
    }

    /** The same method sooner than it may be called again. */
    private boolean tooSoon(String method) {
        long now = System.nanoTime();
        var before = calls.put(method, now);
        return !settings.spacing().isZero() && before != null && now - before < settings.spacing().toNanos();
    }

    private void enter(HttpExchange exchange, String path, byte[] body) throws IOException {
        var asked = MAPPER.readTree(body);
        if (path.equals("auth")) {
            answer(exchange, node().put("code", sessions.code()));
            return;
        }
        var token = sessions.token(asked.path("code").asText(), asked.path("signature").asText());
        if (token.isEmpty()) {
            refuse(exchange, 400, "Подпись кода не верна");
        } else {
            answer(exchange, node().put("token", token.get()).put("life_time", settings.lifeTime()));
        }
    }

    private void known(HttpExchange exchange, String path, byte[] body) throws IOException {
        var parts = path.split("/");
        switch (path) {
            case "documents/doc_size" -> answer(exchange, node().put("doc_size", settings.docSize()));
            case "documents/send" -> send(exchange, MAPPER.readTree(body));
            case "documents/send_large" -> announce(exchange, MAPPER.readTree(body));
            case "documents/send_finished" -> finish(exchange, MAPPER.readTree(body));
            case "documents/outcome" -> list(exchange, "out", MAPPER.readTree(body));
            case "documents/income" -> list(exchange, "in", MAPPER.readTree(body));
            case "reestr/sgtin/sgtins-by-list" -> answer(exchange, told.named(MAPPER.readTree(body)));
            case "reestr/sgtin/filter" -> answer(exchange, told.atPlace(MAPPER.readTree(body)));
            default -> document(exchange, parts);
        }
    }

    private void document(HttpExchange exchange, String[] parts) throws IOException {
        var id = parts.length > 2 ? parts[2] : parts.length > 1 ? parts[1] : "";
        if (parts.length == 3 && parts[1].equals("request")) {
            var found = MAPPER.createArrayNode();
            shelf.cards("out").stream().filter(card -> card.request().equals(id))
                    .forEach(card -> found.add(card(card)));
            answer(exchange, node().set("documents", found));
        } else if (parts.length == 3 && (parts[1].equals("download") || parts[2].equals("ticket"))) {
            var of = parts[2].equals("ticket") ? parts[1] : id;
            if (shelf.text(of).isEmpty()) {
                refuse(exchange, 404, "Квитанции ещё нет");
            } else {
                answer(exchange, node().put("link", address(exchange) + of));
            }
        } else if (parts.length == 2 && shelf.card(parts[1]).isPresent()) {
            answer(exchange, card(shelf.card(parts[1]).get()));
        } else {
            refuse(exchange, 404, "Документ не найден");
        }
    }

    private void send(HttpExchange exchange, JsonNode asked) throws IOException {
        var xml = Base64.getDecoder().decode(asked.path("document").asText());
        if (xml.length + asked.path("sign").asText().length() > settings.docSize()) {
            refuse(exchange, 400, "Размер документа больше допустимого");
            return;
        }
        take(exchange, UUID.randomUUID().toString(), asked.path("request_id").asText(), xml,
                asked.path("sign").asText(), "document_id");
    }

    private void take(HttpExchange exchange, String id, String request, byte[] xml, String sign, String answered)
            throws IOException {
        if (!MdlpSessions.signed(xml, sign)) {
            refuse(exchange, 400, "Подпись документа не верна");
            return;
        }
        try {
            shelf.take(id, request, xml);
        } catch (XMLStreamException e) {
            refuse(exchange, 400, "Документ не разобран");
            return;
        }
        if (mood.silent()) {
            exchange.close();
        } else {
            answer(exchange, node().put(answered, answered.equals("document_id") ? id : request));
        }
    }

    private void announce(HttpExchange exchange, JsonNode asked) throws IOException {
        var id = uploads.announce(new MdlpUploads.Announced(asked.path("request_id").asText(),
                asked.path("hash_sum").asText(), asked.path("sign").asText()));
        answer(exchange, node().put("document_id", id).put("link", address(exchange) + id));
    }

    private void finish(HttpExchange exchange, JsonNode asked) throws IOException {
        var id = asked.path("document_id").asText();
        var whole = uploads.finish(id);
        if (whole.isEmpty()) {
            refuse(exchange, 400, "Документ не загружен или его хеш другой");
        } else {
            var as = whole.get().as();
            take(exchange, id, as.request(), whole.get().xml(), as.sign(), "request_id");
        }
    }

    /** Where a large document is put, and where tickets are taken from. */
    private void link(HttpExchange exchange, String id, byte[] body) throws IOException {
        if (exchange.getRequestMethod().equals("PUT")) {
            uploads.put(id, body);
            SimulatorServer.answer(exchange, 200, JSON, new byte[0]);
        } else {
            SimulatorServer.answer(exchange, 200, "application/xml",
                    shelf.text(id).orElse("").getBytes(StandardCharsets.UTF_8));
        }
    }

    private void list(HttpExchange exchange, String direction, JsonNode asked) throws IOException {
        var from = asked.path("filter").path("processed_date_from").asText("");
        var found = new ArrayList<MdlpShelf.Card>();
        for (var card : shelf.cards(direction)) {
            if (shelf.text(card.id()).isPresent() && moment(card).compareTo(from) >= 0) {
                found.add(card);
            }
        }
        var page = MAPPER.createArrayNode();
        found.stream().skip(asked.path("start_from").asInt()).limit(asked.path("count").asInt(100))
                .forEach(card -> page.add(card(card)));
        answer(exchange, node().put("total", found.size()).set("documents", page));
    }

    private String moment(MdlpShelf.Card card) {
        return MOMENT.format(LocalDateTime.ofInstant(shelf.processedAt(card), ZoneOffset.ofHours(3)));
    }

    private ObjectNode card(MdlpShelf.Card card) {
        boolean ready = shelf.text(card.id()).isPresent();
        return node().put("request_id", card.request()).put("document_id", card.id()).put("date", moment(card))
                .put("processed_date", ready ? moment(card) : null).put("sender", card.sender())
                .put("receiver", card.receiver()).put("doc_type", card.kind())
                .put("doc_status", ready ? "PROCESSED_DOCUMENT" : "CORE_PROCESSING_DOCUMENT").put("version", "1.38");
    }

    private static String address(HttpExchange exchange) {
        return "http://" + exchange.getRequestHeaders().getFirst("Host") + PATH + "link/";
    }

    private static ObjectNode node() {
        return MAPPER.createObjectNode();
    }

    private static void answer(HttpExchange exchange, JsonNode answer) throws IOException {
        SimulatorServer.answer(exchange, 200, JSON, MAPPER.writeValueAsBytes(answer));
    }

    private static void refuse(HttpExchange exchange, int status, String why) throws IOException {
        SimulatorServer.answer(exchange, status, JSON,
                MAPPER.writeValueAsBytes(node().put("error_description", why)));
    }

    @Override
    public void close() throws IOException {
        shelf.close();
        codes.close();
        book.close();
    }
}
