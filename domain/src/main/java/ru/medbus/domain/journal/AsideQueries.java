package ru.medbus.domain.journal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What waits for a person, grouped by cause. Costs what is aside now, however long the journal is. */
@Service
public class AsideQueries {
    private final AsideMapper mapper;
    private final MessageQueries messages;

    AsideQueries(AsideMapper mapper, MessageQueries messages) {
        this.mapper = mapper;
        this.messages = messages;
    }

    /**
     * The largest groups first.
     *
     * @param facility OID of the only organisation that counts, empty for all
     */
    public List<AsideGroup> groups(Optional<String> facility, int limit) {
        return mapper.groups(null, facility.orElse(null), limit).stream().map(AsideMapper.GroupRow::group).toList();
    }

    /** Empty when nothing waits for this cause any longer. */
    public Optional<AsideGroup> group(String fingerprint, Optional<String> facility) {
        return mapper.groups(fingerprint, facility.orElse(null), 1).stream().findFirst()
                .map(AsideMapper.GroupRow::group);
    }

    /** Messages of a group, newest first. */
    public List<MessageLine> messages(String fingerprint, Optional<String> facility, Optional<Long> after, int limit) {
        return messages.lines(mapper.messages(fingerprint, facility.orElse(null), after.orElse(Long.MAX_VALUE), limit));
    }

    /** Causes of the message's steps that are aside. */
    public List<String> causes(long messageId) {
        return mapper.causes(messageId);
    }
}
