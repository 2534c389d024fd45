package ru.medbus.domain.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Outcomes of steps that this process has committed since they were taken last. */
@Component
public class StepCounts {
    private final Map<Rhythm.StepOutcome, LongAdder> counts = new ConcurrentHashMap<>();
    private final Facilities facilities;
    private final Optional<Turnover> turnover;

    StepCounts(Facilities facilities, Optional<Turnover> turnover) {
        this.facilities = facilities;
        this.turnover = turnover;
    }

    /** Counts the marks once the running transaction has committed. */
    void afterCommit(Collection<StepResult> results) {
        var ended = turnover.isEmpty()
                ? List.<Mark>of()
                : results.stream().flatMap(result -> result.marks().stream())
                        .filter(mark -> mark.outcome().ended()).toList();
        var senders = facilities.of(ended.stream().map(Mark::messageId).collect(Collectors.toSet()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                results.forEach(result -> result.marks().forEach(StepCounts.this::count));
                turnover.ifPresent(to -> ended.forEach(
                        mark -> to.ended(senders.getOrDefault(mark.messageId(), ""), mark.step(), mark.outcome())));
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
