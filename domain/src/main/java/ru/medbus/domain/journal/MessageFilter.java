package ru.medbus.domain.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What to look for in the journal; empty parts do not narrow.
 *
 * @param key   any business key as a person types it: document, СНИЛС with or without signs, series and number
 * @param sender only what this system has sent
 * @param after keyset: only messages older than this id
 * @param limit 1…200
 */
public record MessageFilter(Optional<String> key, Optional<String> type, Optional<MessageState> state,
        Optional<String> system, Optional<Instant> from, Optional<Instant> to,
        Optional<String> sender, Optional<Long> after, int limit) {
    public static final int MAX = 200;

    public MessageFilter {
        if (limit < 1 || limit > MAX) {
            throw new IllegalArgumentException("limit: от 1 до " + MAX);
        }
    }

    /** The newest messages. */
    public static MessageFilter newest(int limit) {
        return new MessageFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), limit);
    }

    public MessageFilter withKey(String value) {
        return new MessageFilter(Optional.of(value), type, state, system, from, to, sender, after, limit);
    }

    public MessageFilter withState(MessageState value) {
        return new MessageFilter(key, type, Optional.of(value), system, from, to, sender, after, limit);
    }

    /** As an API call may see: only what the system itself has sent. */
    public MessageFilter sentBy(String system) {
        return new MessageFilter(key, type, state, this.system, from, to, Optional.of(system), after, limit);
    }

    /** Every stored form that the typed key may have. */
    List<BusinessKey> candidates() {
        return key.map(KeyCandidates::of).orElse(List.of());
    }
}
