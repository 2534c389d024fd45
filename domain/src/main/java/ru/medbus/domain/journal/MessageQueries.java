package ru.medbus.domain.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the console and the API read of the journal. */
@Service
public class MessageQueries {
    private final MessageQueriesMapper mapper;
    private final KeyHash hash;

    MessageQueries(MessageQueriesMapper mapper, KeyHash hash) {
        this.mapper = mapper;
        this.hash = hash;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<MessageLine> search(MessageFilter filter) {
        return search(filter, Optional.empty());
    }

    /** How many have come since this message, as many as the filter's limit at most. */
    @Transactional(readOnly = true)
    public int newer(MessageFilter filter, long id) {
        return search(filter, Optional.of(id)).size();
    }

    private List<MessageLine> search(MessageFilter filter, Optional<Long> since) {
        var keys = filter.candidates().stream().map(this::stored).toList();
        var wanted = new MessageQueriesMapper.Criteria(keys, filter.key().flatMap(MessageQueries::number).orElse(null),
                filter.type().orElse(null), filter.state().map(Enum::ordinal).orElse(null),
                filter.system().orElse(null), filter.from().map(MessageIds::floor).orElse(null),
                filter.to().map(MessageIds::floor).orElse(null), filter.sender().orElse(null),
                filter.facility().orElse(null), filter.after().orElse(null), since.orElse(null), filter.limit());
        return keys.isEmpty()
                ? mapper.search(wanted).stream().map(MessageQueriesMapper.Line::line).toList()
                : named(wanted);
    }

    private List<MessageLine> named(MessageQueriesMapper.Criteria wanted) {
        mapper.readInOrder();
        return lines(mapper.named(wanted));
    }

    /** These messages, newest first. */
    public List<MessageLine> lines(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : mapper.lines(ids).stream().map(MessageQueriesMapper.Line::line).toList();
    }

    public Optional<MessageLine> line(long id) {
        return mapper.line(id).stream().findFirst().map(MessageQueriesMapper.Line::line);
    }

    /** The step that the message begins with; empty when it was refused at the door. */
    public Optional<String> firstStep(long id) {
        return Optional.ofNullable(mapper.firstStep(id));
    }

    /** Id of the trace under which the message came; empty when traces were off. */
    public Optional<String> trace(long id) {
        return Optional.ofNullable(mapper.trace(id)).map(parent -> parent.split("-")).filter(parts -> parts.length > 2)
                .map(parts -> parts[1]);
    }

    /** Newest message of a key. */
    public Optional<Long> byKey(BusinessKey key) {
        return mapper.byKey(key.kind().code(), hash.stored(key)).stream().findFirst();
    }

    /** Newest message of each of these ids of correlation that is known. */
    public Map<String, Long> byCorrelation(Collection<String> ids) {
        return mapper.newest(KeyKind.CORRELATION.code(), ids.toArray(String[]::new)).stream()
                .collect(Collectors.toMap(MessageQueriesMapper.KeyOwner::value,
                        MessageQueriesMapper.KeyOwner::messageId));
    }

    /** The keys of a message that may be shown: kind and value; personal ones are left out. */
    public List<BusinessKey> keys(long id) {
        return mapper.keys(id).stream().map(row -> new BusinessKey(KeyKind.of(row.kind()), row.value()))
                .filter(key -> !key.kind().personal()).toList();
    }

    /** What is kept of a message: part → bytes as they came. */
    public Map<String, Integer> parts(long id) {
        return mapper.parts(id).stream().collect(Collectors.toMap(
                MessageQueriesMapper.Part::part, MessageQueriesMapper.Part::size, (a, b) -> a,
                TreeMap::new));
    }

    /** Types of documents seen lately, for filters. */
    public List<String> types() {
        return mapper.types();
    }

    private MessageQueriesMapper.StoredKey stored(BusinessKey key) {
        return new MessageQueriesMapper.StoredKey(key.kind().code(), hash.stored(key));
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{10,19}") ? parse(text) : Optional.empty();
    }

    private static Optional<Long> parse(String digits) {
        try {
            return Optional.of(Long.parseLong(digits));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
