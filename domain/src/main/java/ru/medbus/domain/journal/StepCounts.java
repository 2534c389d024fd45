package ru.medbus.domain.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Outcomes of steps that this process has committed since they were taken last. */
@Component
public class StepCounts {
    private final Map<Rhythm.StepOutcome, LongAdder> counts = new ConcurrentHashMap<>();

    /** Counts the marks once the running transaction has committed. */
    void afterCommit(Collection<StepResult> results) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                results.forEach(result -> result.marks().forEach(StepCounts.this::count));
            }
        });
    }

    private void count(Mark mark) {
        add(new Rhythm.StepOutcome(mark.step(), mark.outcome()), 1);
    }

    private void add(Rhythm.StepOutcome outcome, long messages) {
        counts.computeIfAbsent(outcome, first -> new LongAdder()).add(messages);
    }

    /** What was counted; the count begins anew. */
    public Map<Rhythm.StepOutcome, Long> take() {
        var taken = new HashMap<Rhythm.StepOutcome, Long>();
        counts.forEach((outcome, messages) -> {
            long sum = messages.sumThenReset();
            if (sum > 0) {
                taken.put(outcome, sum);
            }
        });
        return taken;
    }

    /** Adds again what was taken and could not be written. */
    public void giveBack(Map<Rhythm.StepOutcome, Long> taken) {
        taken.forEach(this::add);
    }
}
