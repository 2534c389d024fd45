package ru.medbus.demo;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.kit.HttpClients;
import ru.medbus.demo.DemoDocuments.Signed;

/** Sends invented documents to our own door over HTTP, as an outside system would, while the bus runs. */
@Component
@Profile("demo")
class Traffic {
    private static final Logger LOG = LoggerFactory.getLogger(Traffic.class);
    private static final long FIRST_AFTER_MS = 3_000;

    private final DemoDocuments documents;
    private final DemoSystems systems;
    private final TrafficProperties properties;
    private final CloseableHttpClient http;
    private final AtomicInteger number = new AtomicInteger();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("demo-traffic").daemon().factory());
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    Traffic(DemoDocuments documents, DemoSystems systems, TrafficProperties properties, HttpClients clients) {
        this.documents = documents;
        this.systems = systems;
        this.properties = properties;
        this.http = clients.client(Duration.ofSeconds(30));
    }

    @EventListener
    void begin(ServletWebServerInitializedEvent started) {
        if (properties.perSecond() > 0) {
            var door = URI.create("http://127.0.0.1:" + started.getWebServer().getPort() + "/api/v1/semd");
            long period = Math.max(1, (long) (1_000_000 / properties.perSecond()));
            clock.scheduleAtFixedRate(() -> calls.execute(() -> send(door)), FIRST_AFTER_MS * 1_000, period,
                    TimeUnit.MICROSECONDS);
        }
    }

    @EventListener
    void end(ContextClosedEvent closing) {
        clock.shutdownNow();
        calls.shutdown();
    }

    private void send(URI door) {
        try {
            var signed = documents.document(number.getAndIncrement());
            int status = http.execute(request(door, signed), response -> response.getCode());
            LOG.debug("The demo's document was answered {}", status);
        } catch (IOException | RuntimeException e) {
            LOG.info("The demo's document was not sent: {}", e.getMessage());
        }
    }

    private HttpPost request(URI door, Signed signed) {
        var parts = MultipartEntityBuilder.create()
                .addBinaryBody("document", signed.document(), ContentType.APPLICATION_XML, "document.xml");
        signed.signatures().forEach(signature -> parts.addBinaryBody("signature", signature,
                ContentType.APPLICATION_OCTET_STREAM, "signature.p7s"));
        var request = new HttpPost(door);
        request.setHeader("Authorization", "Bearer " + systems.token(signed.facility()));
        request.setEntity(parts.build());
        return request;
    }
}
