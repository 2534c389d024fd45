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
 *
 * <p>Every look reads what was accepted lately and a slice of what is older and still open; where much is missing, more.
 */
@Service
public class Stranded {
    private static final int SLICE = 20_000;
    /** A row may be committed this long after its id was made: the database hung, a clock is behind. */
    private static final Duration LATE_COMMIT = Duration.ofMinutes(10);

    private final StrandedMapper mapper;
    private long sliceEnd;

    Stranded(StrandedMapper mapper) {
        this.mapper = mapper;
    }

    /** When the oldest message came that has a step under way; empty when there is none. */
    public Optional<Instant> oldest() {
        return mapper.oldestOpen().stream().findFirst().map(MessageIds::at);
    }

    /**
     * Steps due for longer than the age and not ended, oldest messages first: of what came lately and of the next slice.
     *
     * @param age  how long a step may be on its way to the broker before it counts as stranded
     * @param most of each queue
     */
    @Transactional
    public synchronized List<Due> find(Duration age, int most) {
        var before = Instant.now().minus(age);
        long watermark = advance(before);
        long above = mapper.endOfSlice(sliceEnd, SLICE).isEmpty() ? 0 : sliceEnd;
        return due(watermark, MessageIds.floor(before), above, before, most);
    }

    /** As {@link #find}, of one more slice alone; empty when none is left in this turn. */
    @Transactional
    public synchronized Optional<List<Due>> goOn(Duration age, int most) {
        return mapper.endOfSlice(sliceEnd, SLICE).isEmpty()
                ? Optional.empty()
                : Optional.of(due(0, 0, sliceEnd, Instant.now().minus(age), most));
    }

    private List<Due> due(long from, long to, long above, Instant before, int most) {
        sliceEnd = mapper.endOfSlice(above, SLICE).stream().findFirst().orElse(0L);
        mapper.forgetEnded(above, sliceEnd);
        return mapper.due(from, to, above, sliceEnd, before, most).stream()
                .map(row -> Due.now(row.messageId(), row.step(), row.n())).toList();
    }

    private long advance(Instant before) {
        long from = mapper.lockWatermark();
        long to = Math.max(from, MessageIds.floor(before.minus(LATE_COMMIT)));
        mapper.rememberOpen(from, to);
        mapper.setWatermark(to);
        return to;
    }
}
