package ru.medbus.domain.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tickets that stand at the broker for nothing: the answer has come before the moment at which it was to be asked for. They
 * leave by themselves at that moment; until then they are not to be taken for work that waits.
 */
@Component
public class EarlyAnswers {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration FAR_OFF = Duration.ofHours(1);
    private static final Duration SWEPT_EVERY = Duration.ofSeconds(10);

    private final EarlyAnswerMapper tickets;
    private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);
    private Map<String, Long> known = Map.of();
    private Instant knownUntil = Instant.MIN;

    EarlyAnswers(EarlyAnswerMapper tickets) {
        this.tickets = tickets;
    }

    /** @param overtaken marks that waited for a moment and are followed by others now */
    void add(Collection<Mark> overtaken) {
        var now = Instant.now();
        var left = overtaken.stream().filter(mark -> mark.until().filter(now::isBefore).isPresent())
                .collect(Collectors.groupingBy(mark -> Ticket.of(mark, now), TreeMap::new, Collectors.counting()));
        left.forEach((ticket, count) -> tickets.add(ticket.step(), ticket.until(), count));
        if (!left.isEmpty() && now.isAfter(swept.get().plus(SWEPT_EVERY))) {
            swept.set(now);
            tickets.forget();
        }
    }

    /** How many of a queue's scheduled tickets are for nothing; a second old at most. */
    public synchronized long of(String queue) {
        if (Instant.now().isAfter(knownUntil)) {
            known = tickets.left().stream().collect(Collectors.toMap(EarlyAnswerMapper.Left::step,
                    EarlyAnswerMapper.Left::tickets));
            knownUntil = Instant.now().plus(FRESH);
        }
        return known.getOrDefault(queue, 0L);
    }

    /** In one order for all, so that two batches wait for each other and never both. */
    private record Ticket(String step, Instant until) implements Comparable<Ticket> {
        /** Those far off are counted by the minute: a day of them is a thousand rows and not a hundred thousand. */
        static Ticket of(Mark mark, Instant now) {
            var until = mark.until().orElseThrow();
            return new Ticket(mark.step(), until.truncatedTo(
                    until.isAfter(now.plus(FAR_OFF)) ? ChronoUnit.MINUTES : ChronoUnit.SECONDS));
        }

        @Override
        public int compareTo(Ticket other) {
            int order = step.compareTo(other.step);
            return order == 0 ? until.compareTo(other.until) : order;
        }
    }
}
