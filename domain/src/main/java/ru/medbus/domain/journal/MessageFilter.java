package ru.medbus.domain.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What to look for in the journal; empty parts do not narrow.
 *
 * @param key   any business key as a person types it: document, СНИЛС with or without signs, series and number
 * @param system a recipient's word, a step, or a sender: {@code remd}, {@code vimis.document.send.1}
 * @param sender only what this system has sent
 * @param after keyset: only messages older than this id
 * @param facility OID of the organisation whose messages are meant
 * @param limit 1…200
 */
public record MessageFilter(Optional<String> key, Optional<String> type, Optional<MessageState> state,
        Optional<String> system, Optional<Instant> from, Optional<Instant> to,
        Optional<String> sender, Optional<Long> after, Optional<String> facility, int limit) {
    public static final int MAX = 200;

    public MessageFilter {
        if (limit < 1 || limit > MAX) {
            throw new IllegalArgumentException("limit: от 1 до " + MAX);
        }
    }

    /** Of all organisations. */
    public MessageFilter(Optional<String> key, Optional<String> type, Optional<MessageState> state,
            Optional<String> system, Optional<Instant> from, Optional<Instant> to, Optional<String> sender,
            Optional<Long> after, int limit) {
        this(key, type, state, system, from, to, sender, after, Optional.empty(), limit);
    }

    /** The newest messages. */
    public static MessageFilter newest(int limit) {
        return new MessageFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), limit);
    }

    public MessageFilter withKey(String value) {
        return new MessageFilter(Optional.of(value), type, state, system, from, to, sender, after, facility, limit);
    }

    public MessageFilter withState(MessageState value) {
        return new MessageFilter(key, type, Optional.of(value), system, from, to, sender, after, facility, limit);
    }

    /** As an API call may see: only what the system itself has sent. */
    public MessageFilter sentBy(String system) {
        return new MessageFilter(key, type, state, this.system, from, to, Optional.of(system), after, facility, limit);
    }

    /** As a person may see: of one organisation, or of all when it is empty. */
    public MessageFilter of(Optional<String> organisation) {
        return new MessageFilter(key, type, state, system, from, to, sender, after, organisation, limit);
    }

    /** The page that follows this message. */
    public MessageFilter olderThan(long id) {
        return new MessageFilter(key, type, state, system, from, to, sender, Optional.of(id), facility, limit);
    }

    /** Every stored form that the typed key may have. */
    List<BusinessKey> candidates() {
        return key.map(KeyCandidates::of).orElse(List.of());
    }
}
