package ru.medbus.domain.journal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whose messages are: from the hot cache, the rest in one read. */
@Component
class Facilities {
    private final HotBodies hot;
    private final MessageMapper messages;

    Facilities(HotBodies hot, MessageMapper messages) {
        this.hot = hot;
        this.messages = messages;
    }

    Map<Long, String> of(Set<Long> ids) {
        var found = new HashMap<Long, String>();
        var missed = new HashSet<Long>();
        ids.forEach(id -> hot.get(id).ifPresentOrElse(message -> found.put(id, message.facility()),
                () -> missed.add(id)));
        if (!missed.isEmpty()) {
            messages.messages(missed.toArray(Long[]::new)).forEach(row -> found.put(row.id(), row.facility()));
        }
        return found;
    }
}
