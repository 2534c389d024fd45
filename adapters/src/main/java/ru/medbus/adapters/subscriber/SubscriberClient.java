package ru.medbus.adapters.subscriber;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.core5.http.ContentType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.kit.HttpAnswer;
import ru.medbus.adapters.kit.HttpCall;
import ru.medbus.adapters.kit.HttpClients;
import ru.medbus.adapters.kit.Mode;
import ru.medbus.adapters.kit.Pace;
import ru.medbus.adapters.kit.RemoteException;

/** Posts documents to regional systems. A repeat is recognised by X-Medbus-Message-Id (docs/systems/subscriber.md, «Повторы»). */
@Component
@EnableConfigurationProperties(SubscriberProperties.class)
public class SubscriberClient {
    private static final String SYSTEM = "subscriber";

    private final SubscriberProperties properties;
    private final HttpCall http;
    private final Map<String, Pace> paces = new ConcurrentHashMap<>();

    public SubscriberClient(HttpClients clients, SubscriberProperties properties) {
        this.properties = properties;
        this.http = new HttpCall(SYSTEM, clients, properties.timeout(), (int) properties.maxAnswer().toBytes());
    }

    /**
     * Delivers a document; any 2xx means that the subscriber has it.
     *
     * @param subscriber its name in the settings
     * @throws RemoteException.Unavailable no connection, 408, 425, 429, 5xx; with the wait that was asked for
     * @throws RemoteException.Rejected    any other status
     * @throws RemoteException.Unknown     no answer: the same message may be sent again, it is recognised
     */
    public void deliver(String subscriber, Delivery delivery) {
        if (properties.mode() == Mode.OFF) {
            throw new RemoteException.Unavailable(SYSTEM, "Обмен выключен: medbus.subscriber.mode=off", null);
        }
        var to = properties.address(subscriber).orElseThrow(() -> new RemoteException.Unavailable(SYSTEM,
                "Подписчик «" + subscriber + "» не настроен: medbus.subscriber.subscribers." + subscriber, null));
        paces.computeIfAbsent(subscriber, name -> new Pace(SYSTEM, to.perSecond(), properties.timeout())).await();
        post(to.url(), to.secret(), delivery).accepted(SYSTEM);
    }

    private HttpAnswer post(URI url, String secret, Delivery delivery) {
        long now = Instant.now().getEpochSecond();
        return http.post(url, ContentType.parse(delivery.contentType()),
                Map.of("X-Medbus-Message-Id", delivery.messageId(), "X-Medbus-Type", delivery.type(),
                        "X-Medbus-Timestamp", Long.toString(now), "X-Medbus-Signature",
                        WebhookSignature.of(secret, now, delivery)),
                delivery.body());
    }
}
