package ru.medbus.trace;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A collector of traces that keeps what it is sent; one for all tests of the run. */
public final class OtlpReceiver {
    private static final OtlpReceiver ONE = new OtlpReceiver();
    /** Fields of the protocol: ExportTraceServiceRequest.resource_spans, ResourceSpans.scope_spans, ScopeSpans.spans. */
    private static final int[] TO_SPANS = {1, 2, 2};

    private final HttpServer server;
    private final List<byte[]> requests = new CopyOnWriteArrayList<>();

    private OtlpReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    /** @param parent id of the span above, empty of the first */
    public record Span(String trace, String id, String parent, String name, long kind, String text) {}

    public static String address() {
        return "http://127.0.0.1:" + ONE.server.getAddress().getPort();
    }

    public static List<Span> spans(String trace) {
        return spans().filter(span -> span.trace().equals(trace)).toList();
    }

    public static Stream<Span> spans() {
        return ONE.requests.stream().flatMap(request -> {
            var found = Stream.of(new ProtoMessage(request));
            for (int field : TO_SPANS) {
                found = found.flatMap(message -> message.all(field).stream().map(ProtoMessage::new));
            }
            return found.map(OtlpReceiver::span);
        });
    }

    private static Span span(ProtoMessage span) {
        return new Span(hex(span.one(1)), hex(span.one(2)), hex(span.one(4)),
                new String(span.one(5), StandardCharsets.UTF_8), span.number(6),
                new String(span.whole(), StandardCharsets.UTF_8));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(exchange.getRequestBody().readAllBytes());
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }
}
