package ru.medbus.domain.journal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which message was made from which. Nothing is rewritten: both stay, each knows the other. */
@Service
public class Lineage {
    private final LineageMapper mapper;

    Lineage(LineageMapper mapper) {
        this.mapper = mapper;
    }

    /** The first word stays: a message has one parent. */
    @Transactional
    public void record(long messageId, long parentId, String author, String reason) {
        mapper.insertIfAbsent(messageId, parentId, author, reason);
    }

    /** What the message was made from; empty when it came by itself. */
    @Transactional(readOnly = true)
    public Optional<Descent> parent(long messageId) {
        return mapper.parent(messageId).stream().findFirst().map(LineageMapper.DescentRow::descent);
    }

    /** What was made from the message, oldest first. */
    @Transactional(readOnly = true)
    public List<Descent> children(long messageId) {
        return mapper.children(messageId).stream().map(LineageMapper.DescentRow::descent).toList();
    }
}
