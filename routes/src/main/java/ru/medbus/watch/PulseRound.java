package ru.medbus.watch;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import ru.medbus.domain.journal.Pulse;
import ru.medbus.domain.journal.StepCounts;

/** Every quarter of a minute: what this node has done goes to its metrics and to the pulse of all nodes. */
@Component
class PulseRound {
    private static final Logger LOG = LoggerFactory.getLogger(PulseRound.class);

    private final StepCounts counts;
    private final Pulse pulse;
    private final MeterRegistry meters;

    PulseRound(StepCounts counts, Pulse pulse, MeterRegistry meters) {
        this.counts = counts;
        this.pulse = pulse;
        this.meters = meters;
    }

    @Scheduled(fixedDelayString = "${medbus.watch.pulse-every:15s}")
    void beat() {
        var taken = counts.take();
        try {
            pulse.add(taken);
            pulse.countArrivals();
        } catch (DataAccessException | TransactionException e) {
            counts.giveBack(taken);
            LOG.warn("The pulse was not written: {}", e.getMessage());
            return;
        }
        meter(taken);
    }

    private void meter(Map<Pulse.StepOutcome, Long> taken) {
        taken.forEach((outcome, messages) -> meters.counter("medbus.steps", "step", outcome.step(), "outcome",
                outcome.outcome().name().toLowerCase(java.util.Locale.ROOT)).increment(messages));
    }
}
