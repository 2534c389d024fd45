package ru.medbus.watch;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import ru.medbus.domain.journal.Rhythm;
import ru.medbus.domain.journal.StepCounts;

/** Every quarter of a minute: what this node has done goes to its metrics and to the rhythm of all nodes. */
@Component
class RhythmRound {
    private static final Logger LOG = LoggerFactory.getLogger(RhythmRound.class);

    private final StepCounts counts;
    private final Rhythm rhythm;
    private final MeterRegistry meters;

    RhythmRound(StepCounts counts, Rhythm rhythm, MeterRegistry meters) {
        this.counts = counts;
        this.rhythm = rhythm;
        this.meters = meters;
    }

    @Scheduled(fixedDelayString = "${medbus.watch.rhythm-every:15s}")
    void beat() {
        var taken = counts.take();
        try {
            rhythm.add(taken);
            rhythm.countArrivals();
        } catch (DataAccessException | TransactionException e) {
            counts.giveBack(taken);
            LOG.warn("The rhythm was not written: {}", e.getMessage());
            return;
        }
        meter(taken);
    }

    private void meter(Map<Rhythm.StepOutcome, Long> taken) {
        taken.forEach((outcome, messages) -> meters.counter("medbus.steps", "step", outcome.step(), "outcome",
                outcome.outcome().name().toLowerCase(java.util.Locale.ROOT)).increment(messages));
    }
}
