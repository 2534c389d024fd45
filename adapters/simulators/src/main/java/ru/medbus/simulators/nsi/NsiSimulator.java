package ru.medbus.simulators.nsi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import ru.medbus.simulators.kit.Book;
import ru.medbus.simulators.kit.Mood;
import ru.medbus.simulators.kit.RateLimit;
import ru.medbus.simulators.kit.Simulator;
import ru.medbus.simulators.kit.SimulatorServer;
import ru.medbus.simulators.kit.Soap;
import ru.medbus.simulators.kit.SoapDoor;

/** ФР НСИ under {@code /nsi/}, НСИ ФФОМС under {@code /nsi/ffoms/}. Its book holds «operation identifier version page», one line per call. */
public final class NsiSimulator implements Simulator {
    private static final String PATH = "/nsi/";
    private static final String JSON = "application/json;charset=UTF-8";

    private final NsiSettings settings;
    private final NsiShelf shelf;
    private final Book book;
    private final RateLimit limit;
    private final Mood mood = new Mood();
    private final Map<String, NsiFault> faults = new ConcurrentHashMap<>();
    private final SoapDoor soap;
    private final PackedFiles packed;

    public NsiSimulator(NsiSettings settings) {
        this.settings = settings;
        this.book = Book.at(settings.folder().resolve("received.book"));
        this.limit = new RateLimit(settings.perSecond());
        var raw = settings.raw().map(RawAnswers::in).orElse(List.of());
        this.shelf = new NsiShelf(Stream.concat(raw.stream(),
                Stream.concat(OwnSet.versions().stream(), InventedNetwork.versions()).filter(
                        own -> raw.stream().noneMatch(real -> real.oid().equals(own.oid())))));
        var old = new NsiSoap(shelf, settings.userKey(), faults);
        this.packed = new PackedFiles(settings.folder());
        this.soap = new SoapDoor(Soap.V11, mood, (message, envelope) -> old.answer(message));
    }

    @Override
    public String system() {
        return "nsi";
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

    /**
     * Publishes a version.
     *
     * @param lines the first names the columns as {@code NAME:TYPE[:KEY]}, the others are rows, cells by semicolons
     */
    public void publish(String oid, String version, String name, List<String> lines) {
        shelf.add(OwnSet.version(new String[]{oid, version, name, name}, lines));
    }

    /** Publishes a version of so many invented rows; they take no memory. */
    public void publishGenerated(String oid, String version, String name, int rows) {
        shelf.add(OwnSet.generated(new String[]{oid, version, name, name}, rows));
    }

    /** Packs the CSV of a version now, so that who asks for it waits for its bytes alone. */
    public void pack(String oid, String version) {
        packed.pack(shelf.version(oid, version).orElseThrow(), "csv");
    }

    /** Loads of this dictionary go wrong until {@link #mend}. */
    public void spoil(String oid, NsiFault fault) {
        faults.put(oid, fault);
    }

    public void mend(String oid) {
        faults.remove(oid);
    }

    private void serve(HttpExchange exchange) throws IOException {
        if (!limit.allow()) {
            exchange.getResponseHeaders().set("Retry-After", "1");
            SimulatorServer.answer(exchange, 429, JSON, new byte[0]);
            return;
        }
        var path = exchange.getRequestURI().getPath().substring(PATH.length());
        if (path.equals(NsiSoap.PATH)) {
            book.add(path, "");
            soap.handle(exchange);
            return;
        }
        var asked = parameters(exchange.getRequestURI().getRawQuery());
        book.add(path + " " + asked.getOrDefault("identifier", "") + " " + asked.getOrDefault("version", "") + " "
                + asked.getOrDefault("page", ""), "");
        if (path.startsWith("api/dataFiles/")) {
            file(exchange, path.substring("api/dataFiles/".length()));
        } else if (path.equals("ffoms/refbook")) {
            ffoms(exchange, asked);
        } else if (!settings.userKey().equals(asked.get("userKey"))) {
            json(exchange, NsiAnswers.refused("Пользователь с таким ключом не найден"), asked);
        } else {
            json(exchange, path.equals("api/dataFiles") ? names(asked) : rest(path, asked), asked);
        }
    }

    private JsonNode rest(String path, Map<String, String> asked) {
        var identifier = asked.getOrDefault("identifier", "");
        var found = shelf.version(identifier, asked.getOrDefault("version", ""));
        if (found.isEmpty()) {
            return NsiAnswers.refused("Справочник или его версия не найдены: " + identifier);
        }
        int page = Integer.parseInt(asked.getOrDefault("page", "1"));
        int size = Integer.parseInt(asked.getOrDefault("size", "10"));
        return switch (path) {
            case "port/rest/passport" -> passport(found.get());
            case "port/rest/versions" -> NsiAnswers.versions(shelf.versions(identifier), page, size);
            case "port/rest/data" -> data(found.get(), page, size);
            case "port/rest/compare" -> compare(identifier, asked, page, size);
            default -> NsiAnswers.refused("Нет такой операции: " + path);
        };
    }

    private JsonNode passport(Published version) {
        return faults.get(version.oid()) == NsiFault.WRONG_COUNT
                ? version.saying("rowsCount", version.rows().size() + 1).passport()
                : version.passport();
    }

    private JsonNode data(Published version, int page, int size) {
        var fault = faults.get(version.oid());
        var rows = NsiAnswers.slice(version.rows(), fault == NsiFault.REPEATED_PAGE && page == 2 ? 1 : page, size);
        if (fault == NsiFault.CUT_PAGE && page == 2) {
            rows = rows.subList(0, rows.size() / 2);
        }
        if (fault == NsiFault.FOREIGN_COLUMN) {
            rows = rows.stream().map(NsiSimulator::withForeign).toList();
        }
        return NsiAnswers.data(version.rows().size(), rows);
    }

    private static Map<String, String> withForeign(Map<String, String> row) {
        var other = new LinkedHashMap<>(row);
        other.put("NEW_COLUMN", "1");
        return other;
    }

    /** The versions that stood at the two moments, by their days of publication. */
    private JsonNode compare(String identifier, Map<String, String> asked, int page, int size) {
        var before = at(identifier, asked.getOrDefault("date1", ""));
        var after = at(identifier, asked.getOrDefault("date2", "9999"));
        return before == null || after == null
                ? NsiAnswers.refused("На эту дату версии нет")
                : NsiAnswers.comparison(before, after, page, size);
    }

    private Published at(String identifier, String moment) {
        return shelf.versions(identifier).stream().filter(version -> sortable(version.publishedAt())
                .compareTo(moment) <= 0).reduce((first, second) -> second).orElse(null);
    }

    /** {@code dd.MM.yyyy HH:mm} → {@code yyyy-MM-dd HH:mm}. */
    private static String sortable(String moment) {
        return moment.substring(6, 10) + "-" + moment.substring(3, 5) + "-" + moment.substring(0, 2)
                + moment.substring(10);
    }

    private JsonNode names(Map<String, String> asked) {
        var names = new ObjectMapper().createArrayNode();
        shelf.version(asked.getOrDefault("identifier", ""), asked.getOrDefault("version", ""))
                .ifPresent(version -> names.add(version.oid() + "_" + version.version() + "_"
                        + asked.getOrDefault("format", "JSON").toLowerCase(Locale.ROOT) + ".zip"));
        return names;
    }

    private void file(HttpExchange exchange, String name) throws IOException {
        var ready = packed.find(name);
        if (ready.isPresent()) {
            zip(exchange, to -> Files.copy(ready.get(), to));
            return;
        }
        var parts = name.replace(".zip", "").split("_");
        var found = parts.length == 3 ? shelf.version(parts[0], parts[1]) : Optional.<Published>empty();
        zip(exchange, found, (version, to) -> NsiArchive.write(version, parts[2], to));
    }

    private void ffoms(HttpExchange exchange, Map<String, String> asked) throws IOException {
        zip(exchange, shelf.version("ffoms." + asked.get("id"), asked.getOrDefault("version", "")),
                NsiArchive::writeFfoms);
    }

    @FunctionalInterface
    private interface Packing {
        void write(Published version, OutputStream to) throws IOException;
    }

    /** Sent while it is packed; a cut one is sent whole by its length, as an archive cut on the portal's disk. */
    private void zip(HttpExchange exchange, Optional<Published> found, Packing packing) throws IOException {
        if (found.isEmpty()) {
            SimulatorServer.answer(exchange, 404, JSON, new byte[0]);
        } else if (faults.get(found.get().oid()) == NsiFault.CUT_PAGE) {
            var whole = new ByteArrayOutputStream();
            packing.write(found.get(), whole);
            SimulatorServer.answer(exchange, 200, "application/zip",
                    Arrays.copyOf(whole.toByteArray(), whole.size() / 2));
        } else {
            zip(exchange, to -> packing.write(found.get(), to));
        }
    }

    @FunctionalInterface
    private interface Bytes {
        void write(OutputStream to) throws IOException;
    }

    private static void zip(HttpExchange exchange, Bytes bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/zip");
        exchange.sendResponseHeaders(200, 0);
        try (exchange; var to = new BufferedOutputStream(exchange.getResponseBody(), 1 << 16)) {
            bytes.write(to);
        }
    }

    private void json(HttpExchange exchange, JsonNode answer, Map<String, String> asked) throws IOException {
        boolean garbled = faults.get(asked.getOrDefault("identifier", "")) == NsiFault.WRONG_ENCODING
                && exchange.getRequestURI().getPath().endsWith("/data");
        SimulatorServer.answer(exchange, 200, JSON, answer.toString()
                .getBytes(garbled ? Charset.forName("windows-1251") : StandardCharsets.UTF_8));
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new HashMap<String, String>();
        for (var pair : (query == null ? "" : query).split("&")) {
            var parts = pair.split("=", 2);
            parameters.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
