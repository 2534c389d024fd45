package ru.medbus.domain.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tickets that stand at the broker for nothing: the answer has come before the moment at which it was to be asked for. They
 * leave by themselves at that moment; until then they are not to be taken for work that waits.
 */
@Component
public class EarlyAnswers {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final EarlyAnswerMapper tickets;
    private Map<String, Long> known = Map.of();
    private Instant knownUntil = Instant.MIN;

    EarlyAnswers(EarlyAnswerMapper tickets) {
        this.tickets = tickets;
    }

    /** @param overtaken marks that waited for a moment and are followed by others now */
    void add(Collection<Mark> overtaken) {
        var left = overtaken.stream().filter(mark -> mark.until().filter(Instant.now()::isBefore).isPresent())
                .collect(Collectors.groupingBy(mark -> new Ticket(mark.step(),
                        mark.until().orElseThrow().getEpochSecond()), TreeMap::new, Collectors.counting()));
        left.forEach((ticket, count) -> tickets.add(ticket.step(), Instant.ofEpochSecond(ticket.second()), count));
        if (!left.isEmpty()) {
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
    private record Ticket(String step, long second) implements Comparable<Ticket> {
        @Override
        public int compareTo(Ticket other) {
            int order = step.compareTo(other.step);
            return order == 0 ? Long.compare(second, other.second) : order;
        }
    }
}
