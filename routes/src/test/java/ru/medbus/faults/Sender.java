package ru.medbus.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;

/** A sending system: what was acknowledged is written down, what was not is sent again under the same id. */
final class Sender {
    private static final Pattern MESSAGE_ID = Pattern.compile("\"messageId\":\"?(\\d+)");
    private static final String TEXT = """
            <order><id>%s</id><patient snils="11223344595"/><facility>1.2.643.5.1.13.13.12.2.99.9999</facility>
            <referral>%s</referral><series>%s</series><note>%s</note></order>""";

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).build();
    private final String channel;
    private final Ledger ledger;
    private final Set<String> unanswered = new ConcurrentSkipListSet<>();
    private final Set<String> improper = new ConcurrentSkipListSet<>();

    Sender(Path folder, String channel) {
        this(new Ledger(folder.resolve("client.ledger")), channel);
    }

    Sender(Ledger ledger, String channel) {
        this.channel = channel;
        this.ledger = ledger;
    }

    Ledger ledger() {
        return ledger;
    }

    /** Sent at least once and never acknowledged. */
    Set<String> unanswered() {
        return Set.copyOf(unanswered);
    }

    /** Answers that neither accept nor say «later», 503 with Retry-After: a sender would not know what to do. */
    Set<String> improper() {
        return Set.copyOf(improper);
    }

    /** @return the status, 0 when there was no answer */
    int send(int port, String document) {
        unanswered.add(document);
        try {
            var answer = http.send(request(port, document), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 202 || answer.statusCode() == 200) {
                var id = MESSAGE_ID.matcher(answer.body());
                ledger.add(new Ledger.Line("client", document, id.find() ? id.group(1) : answer.body()));
                unanswered.remove(document);
            } else if (answer.statusCode() != 503 || answer.headers().firstValue("Retry-After").isEmpty()) {
                improper.add(answer.statusCode() + " " + answer.body());
            }
            return answer.statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** The id without its last number. */
    private static String series(String document) {
        return document.substring(0, Math.max(0, document.lastIndexOf('-')));
    }

    private HttpRequest request(int port, String document) {
        var text = TEXT.formatted(document, document, series(document), "исследование ".repeat(100));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/relay/" + channel))
                .timeout(Duration.ofSeconds(20)).header("Content-Type", "application/xml")
                .header("Authorization", "Bearer demo-mis").POST(HttpRequest.BodyPublishers.ofString(text)).build();
    }
}
