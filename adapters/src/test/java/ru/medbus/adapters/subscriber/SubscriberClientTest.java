package ru.medbus.adapters.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.medbus.adapters.kit.CallbackReceiver;
import ru.medbus.adapters.kit.RemoteException.Rejected;
import ru.medbus.adapters.kit.RemoteException.Unavailable;
import ru.medbus.adapters.kit.RemoteException.Unknown;
import ru.medbus.adapters.kit.Settings;
import ru.medbus.simulators.kit.SimulatorServer;
import ru.medbus.simulators.subscriber.SubscriberSettings;
import ru.medbus.simulators.subscriber.SubscriberSimulator;

class SubscriberClientTest {
    private static final String SECRET = "секрет лаборатории";
    private static final Map<String, String> SECRETS = Map.of("lab", SECRET, "region-2", "секрет второго региона");

    @TempDir
    private Path folder;
    private SubscriberSimulator subscriber;
    private SimulatorServer server;
    private SubscriberClient client;

    @BeforeEach
    void start() {
        serve(SubscriberSettings.in(folder, SECRETS));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void documentIsDeliveredToTheNamedSubscriber() {
        client.deliver("lab", document("m-1", "текст"));
        client.deliver("region-2", document("m-1", "текст"));
        assertThat(subscriber.book().since(Instant.MIN)).extracting("id").containsExactly("lab m-1", "region-2 m-1");
    }

    @Test
    void repeatIsTakenOnce() {
        client.deliver("lab", document("m-1", "текст"));
        client.deliver("lab", document("m-1", "текст"));
        assertThat(subscriber.book().unique()).isEqualTo(1);
        assertThat(subscriber.book().count()).isEqualTo(2);
    }

    @Test
    void otherBytesUnderTheSameIdAreRejected() {
        client.deliver("lab", document("m-1", "текст"));
        var rejected = catchThrowableOfType(Rejected.class, () -> client.deliver("lab", document("m-1", "другой")));
        assertThat(rejected.code()).isEqualTo("HTTP 409");
        assertThat(rejected).hasMessageContaining("с другим содержанием");
    }

    @Test
    void silenceIsUnknownAndARepeatIsSafe() {
        subscriber.mood().silentNext(1);
        assertThatThrownBy(() -> client.deliver("lab", document("m-1", "текст"))).isInstanceOf(Unknown.class);
        client.deliver("lab", document("m-1", "текст"));
        assertThat(subscriber.book().unique()).isEqualTo(1);
    }

    @Test
    void tooManyCallsAreUnavailableWithRetryAfter() throws Exception {
        restart(SubscriberSettings.in(folder, SECRETS).atMost(0));
        var limited = catchThrowableOfType(Unavailable.class, () -> client.deliver("lab", document("m-1", "текст")));
        assertThat(limited.notBefore()).contains(Duration.ofSeconds(2));
    }

    @Test
    void failureIsUnavailableAndChangesNothing() {
        subscriber.mood().failNext(1);
        assertThatThrownBy(() -> client.deliver("lab", document("m-1", "текст"))).isInstanceOf(Unavailable.class);
        assertThat(subscriber.book().count()).isZero();
    }

    @Test
    void restartRemembersWhatWasTaken() throws Exception {
        client.deliver("lab", document("m-1", "текст"));
        restart(SubscriberSettings.in(folder, SECRETS));
        assertThatThrownBy(() -> client.deliver("lab", document("m-1", "другой"))).isInstanceOf(Rejected.class);
        client.deliver("lab", document("m-1", "текст"));
        assertThat(subscriber.book().unique()).isEqualTo(1);
    }

    @Test
    void wrongSecretIsRejected() {
        var stranger = client(Map.of("medbus.subscriber.subscribers.lab.url", server.address() + "/subscriber/lab",
                "medbus.subscriber.subscribers.lab.secret", "чужой секрет, длинный"));
        var rejected = catchThrowableOfType(Rejected.class, () -> stranger.deliver("lab", document("m-1", "текст")));
        assertThat(rejected.code()).isEqualTo("HTTP 401");
    }

    @Test
    void subscriberWithoutSettingsWaits() {
        assertThatThrownBy(() -> client.deliver("nobody", document("m-1", "текст"))).isInstanceOf(Unavailable.class)
                .hasMessageContaining("medbus.subscriber.subscribers.nobody");
    }

    @Test
    void shortSecretIsNotASetting() {
        assertThatThrownBy(() -> client(Map.of("medbus.subscriber.subscribers.lab.url", "http://127.0.0.1/",
                "medbus.subscriber.subscribers.lab.secret", "коротко")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    /** A request that was overheard is of no use with anything in it changed. */
    @ParameterizedTest
    @CsvSource({"X-Medbus-Message-Id, m-2", "X-Medbus-Type, other", "X-Medbus-Timestamp, 1700000000",
            "X-Medbus-Timestamp, tomorrow", "X-Medbus-Signature, v1=00", "body, другой"})
    void overheardRequestCannotBeChanged(String part, String value) throws Exception {
        var overheard = overhear();
        assertThat(replay(overheard, "", "")).isEqualTo(202);
        assertThat(replay(overheard, part, value)).isIn(400, 401);
        assertThat(subscriber.book().unique()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "m-1\r\nX-Forged: 1", "m 1", "номер"})
    void idThatCannotStandInAHeaderIsNotSent(String messageId) {
        assertThatThrownBy(() -> document(messageId, "текст")).isInstanceOf(IllegalArgumentException.class);
    }

    private CallbackReceiver.Received overhear() throws Exception {
        try (var spy = new CallbackReceiver()) {
            client(Map.of("medbus.subscriber.subscribers.lab.url", spy.address().toString(),
                    "medbus.subscriber.subscribers.lab.secret", SECRET)).deliver("lab", document("m-1", "текст"));
            return spy.next();
        }
    }

    private int replay(CallbackReceiver.Received request, String part, String value) throws Exception {
        var body = part.equals("body") ? value.getBytes(StandardCharsets.UTF_8) : request.body();
        var copy = HttpRequest.newBuilder(URI.create(server.address() + "/subscriber/lab"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        for (var name : List.of("X-Medbus-Message-Id", "X-Medbus-Type", "X-Medbus-Timestamp", "X-Medbus-Signature")) {
            copy.header(name, name.equals(part) ? value : request.headers().get(name));
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(copy.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private static Delivery document(String messageId, String text) {
        return new Delivery(messageId, "semd.141", "application/xml", text.getBytes(StandardCharsets.UTF_8));
    }

    private void restart(SubscriberSettings settings) throws Exception {
        server.close();
        serve(settings);
    }

    private void serve(SubscriberSettings settings) {
        subscriber = new SubscriberSimulator(settings);
        server = new SimulatorServer(0, List.of(subscriber));
        var values = new java.util.HashMap<String, String>();
        SECRETS.forEach((name, secret) -> {
            values.put("medbus.subscriber.subscribers." + name + ".url", server.address() + "/subscriber/" + name);
            values.put("medbus.subscriber.subscribers." + name + ".secret", secret);
        });
        client = client(values);
    }

    private static SubscriberClient client(Map<String, String> values) {
        var all = new java.util.HashMap<>(values);
        all.put("medbus.subscriber.mode", "simulator");
        return new SubscriberClient(Settings.loopback(),
                Settings.bind("medbus.subscriber", SubscriberProperties.class, all));
    }
}
