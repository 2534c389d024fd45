package ru.medbus.trace;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Traces of messages.
 *
 * @param endpoint root of an OTLP collector over HTTP, before {@code /v1/traces}; from {@code OTEL_EXPORTER_OTLP_ENDPOINT}.
 *                 Without it nothing is traced
 * @param share    share of the traces that begin here, 0 to 1; one that a sender has begun follows the sender
 * @param every    how often what is gathered is sent
 * @param link     address of a trace for people; {@code {trace}} stands for its id
 */
@ConfigurationProperties("medbus.trace")
public record TraceProperties(URI endpoint, @DefaultValue("1") double share, @DefaultValue("5s") Duration every,
        @DefaultValue("") String link) {

    boolean on() {
        return endpoint != null && !endpoint.toString().isBlank();
    }

    String address() {
        var root = endpoint.toString();
        return root + (root.endsWith("/") ? "" : "/") + "v1/traces";
    }
}
