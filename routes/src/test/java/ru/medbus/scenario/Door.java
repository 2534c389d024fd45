package ru.medbus.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The bus from outside: what a МИС does over HTTP, with nothing of ours but the address. */
public final class Door {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "----medbus-test";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    public Door(int port, String token) {
        this.base = "http://127.0.0.1:" + port;
        this.token = token;
    }

    /** @param status of HTTP */
    public record Answer(int status, JsonNode body, Map<String, List<String>> headers) {
        public String text(String field) {
            return body.path(field).asText();
        }

        public List<String> rules() {
            return body.path("violations").findValuesAsText("rule");
        }
    }

    public Answer submit(byte[] document, byte[]... signatures) {
        var body = new ByteArrayOutputStream();
        part(body, "document", "document.xml", document);
        for (var signature : signatures) {
            part(body, "signature", "signature.p7s", signature);
        }
        write(body, "--" + BOUNDARY + "--\r\n");
        return send(request("/api/v1/semd").header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** @param headers names and values by turns */
    public Answer post(String path, String type, byte[] body, String... headers) {
        var request = request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer message(String id) {
        return get("/api/v1/messages/" + id);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), JSON.readTree(response.body()), response.headers().map());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void part(ByteArrayOutputStream body, String name, String file, byte[] content) {
        write(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        body.writeBytes(content);
        write(body, "\r\n");
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
