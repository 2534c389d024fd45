package ru.medbus.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hc.core5.http.ContentType;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.kit.HttpCall;
import ru.medbus.adapters.kit.HttpClients;
import ru.medbus.adapters.kit.RemoteException;
import ru.medbus.domain.alert.Notice;

/** JSON to one address: {@code id, event (opened|closed), kind, subject, text, openedAt, closedAt}. */
@Component
class WebhookChannel implements Notices.Channel {
    private static final String SYSTEM = "webhook";
    private static final int MOST_ANSWER_BYTES = 64 << 10;

    private final AlertProperties properties;
    private final ObjectMapper json;
    private final HttpCall call;

    WebhookChannel(AlertProperties properties, ObjectMapper json, HttpClients clients) {
        this.properties = properties;
        this.json = json;
        this.call = new HttpCall(SYSTEM, clients, Duration.ofSeconds(10), MOST_ANSWER_BYTES);
    }

    @Override
    public String name() {
        return SYSTEM;
    }

    @Override
    public boolean inUse() {
        return properties.webhook().isPresent();
    }

    @Override
    public void tell(Notice notice) {
        var answer = call.post(properties.webhook().orElseThrow(), ContentType.APPLICATION_JSON, Map.of(),
                body(notice));
        if (answer.status() / 100 != 2) {
            throw new RemoteException.Rejected(SYSTEM, "HTTP " + answer.status(), "Адрес оповещения отказал");
        }
    }

    private byte[] body(Notice notice) {
        var alert = notice.alert();
        var body = new LinkedHashMap<String, Object>();
        body.put("id", alert.id());
        body.put("event", notice.opening() ? "opened" : "closed");
        body.put("kind", alert.kind().name());
        body.put("title", alert.kind().title());
        body.put("subject", alert.subject());
        body.put("text", alert.words());
        body.put("openedAt", alert.openedAt().toString());
        alert.closedAt().ifPresent(at -> body.put("closedAt", at.toString()));
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
