package ru.medbus.adapters.mdlp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hc.core5.http.ContentType;
import ru.medbus.adapters.kit.HttpAnswer;
import ru.medbus.adapters.kit.HttpCall;
import ru.medbus.adapters.kit.Mode;
import ru.medbus.adapters.kit.Pace;
import ru.medbus.adapters.kit.RemoteException;

/** One call of МДЛП: its pace, its JSON, its errors in their several shapes. */
final class MdlpCalls {
    static final String SYSTEM = "mdlp";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_NULL).build();

    private final MdlpProperties properties;
    private final HttpCall http;
    private final Map<MdlpMethod, Pace> paces = new EnumMap<>(MdlpMethod.class);

    MdlpCalls(HttpCall http, MdlpProperties properties) {
        this.properties = properties;
        this.http = http;
        for (var method : MdlpMethod.values()) {
            paces.put(method, Pace.spaced(SYSTEM, properties.spacing(method), properties.longestWait()));
        }
    }

    /** Waits for the method's turn. */
    void ready(MdlpMethod method) {
        if (properties.mode() == Mode.OFF) {
            throw new RemoteException.Unavailable(SYSTEM, "Обмен выключен: medbus.mdlp.mode=off", null);
        }
        paces.get(method).await();
    }

    HttpAnswer post(String path, Map<String, String> headers, Object asked) {
        return http.post(properties.url().resolve(path), ContentType.APPLICATION_JSON, headers, written(asked));
    }

    HttpAnswer get(URI url, Map<String, String> headers) {
        return http.get(url, headers);
    }

    HttpAnswer put(URI url, byte[] xml) {
        return http.put(url, ContentType.APPLICATION_XML, xml);
    }

    /**
     * What a 2xx says.
     *
     * @throws RemoteException.Unavailable 408, 425, 429, 5xx
     * @throws RemoteException.Rejected    another status, with МДЛП's own words; or no JSON
     */
    static <T> T read(HttpAnswer answer, Class<T> type) {
        try {
            return JSON.readValue(accepted(answer).body(), type);
        } catch (IOException e) {
            throw new RemoteException.Rejected(SYSTEM, "JSON", "МДЛП ответила не тем: "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    static HttpAnswer accepted(HttpAnswer answer) {
        try {
            return answer.accepted(SYSTEM);
        } catch (RemoteException.Rejected rejected) {
            throw new RemoteException.Rejected(SYSTEM, rejected.code(), words(answer.body(), rejected.getMessage()));
        }
    }

    /** {@code error_description}, {@code message}, {@code title} or {@code violations}: all of them were seen. */
    private static String words(byte[] body, String otherwise) {
        try {
            var tree = JSON.readTree(body);
            return Stream.of("error_description", "message", "title", "detail", "error", "violations")
                    .map(tree::path).filter(node -> !node.isMissingNode() && !node.isNull())
                    .map(node -> node.isTextual() ? node.asText() : node.toString()).findFirst().orElse(otherwise);
        } catch (IOException e) {
            return otherwise;
        }
    }

    private static byte[] written(Object asked) {
        try {
            return JSON.writeValueAsBytes(asked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
