package ru.medbus.domain.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds due steps that no queue may own: accepted but never handed over, or lost with the broker's journal. To send one
 * that the broker still has is harmless: it knows the id, and the consumer looks at the marks.
 */
@Service
public class Stranded {
    private static final int PAGE = 1_000;

    private final StrandedMapper mapper;

    Stranded(StrandedMapper mapper) {
        this.mapper = mapper;
    }

    /** When the oldest message came that has a step under way; empty when there is none. */
    public Optional<Instant> oldest() {
        long from = mapper.watermark();
        return mapper.firstOpen(from, MessageIds.floor(Instant.now())).stream().findFirst().map(MessageIds::at);
    }

    /**
     * Steps due for longer than the age and not ended, oldest messages first, at most 1,000.
     *
     * @param age how long a step may be on its way to the broker before it counts as stranded
     */
    @Transactional
    public List<Due> find(Duration age) {
        long from = mapper.lockWatermark();
        var before = Instant.now().minus(age);
        long to = MessageIds.floor(before);
        long open = mapper.firstOpen(from, to).stream().findFirst().orElse(Math.max(from, to));
        mapper.setWatermark(open);
        return mapper.due(open, to, before, PAGE).stream().map(row -> Due.now(row.messageId(), row.step(), row.n()))
                .toList();
    }
}
