package ru.medbus.simulators.kit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * Calls the bus from a simulated system. Only loopback addresses are called.
 *
 * <p>Its own HTTP client: a simulator shares nothing with the adapters that are tested against it.
 */
public final class Courier implements AutoCloseable {
    private static final Duration WITHIN = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(WITHIN)
            .version(HttpClient.Version.HTTP_1_1).build();
    private final Optional<String> token;

    /** @param token bearer token of the simulated system at the bus */
    public Courier(Optional<String> token) {
        this.token = token;
    }

    /** @throws IOException no whole answer */
    public HttpResponse<byte[]> post(URI to, Soap version, String action, byte[] envelope) throws IOException {
        requireLoopback(to);
        var request = HttpRequest.newBuilder(to).timeout(WITHIN).header("Content-Type", version.contentType())
                .POST(HttpRequest.BodyPublishers.ofByteArray(envelope));
        if (version == Soap.V11) {
            request.header("SOAPAction", "\"" + action + "\"");
        }
        token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void requireLoopback(URI to) throws IOException {
        if (!InetAddress.getByName(to.getHost()).isLoopbackAddress()) {
            throw new IOException("Simulators call loopback only, not " + to.getHost());
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
