package ru.medbus.routes.document;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.subscriber.SubscriberProperties;
import ru.medbus.schemas.vimis.Vmcl;

/** Word of a recipient, as routing rules name it → queue that delivers to it. */
@Component
public class RecipientQueues {
    private final Map<String, String> queues = new TreeMap<>();

    RecipientQueues(SubscriberProperties subscribers) {
        queues.put("remd", RemdRegistrationRoute.ID);
        for (var vmcl : Vmcl.values()) {
            queues.put("vimis." + vmcl.code(), VimisSendRoute.id(vmcl));
        }
        subscribers.subscribers().keySet()
                .forEach(code -> queues.put("subscriber." + code, SubscriberDeliveryRoute.id(code)));
    }

    /** Empty when there is no such recipient in this bus. */
    public Optional<String> queue(String recipient) {
        return Optional.ofNullable(queues.get(recipient));
    }

    /** All recipients, by their words. */
    public Map<String, String> all() {
        return Map.copyOf(queues);
    }
}
