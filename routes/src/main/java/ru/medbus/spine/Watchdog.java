package ru.medbus.spine;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import ru.medbus.domain.journal.Due;
import ru.medbus.domain.journal.Duties;
import ru.medbus.domain.journal.Stranded;
import ru.medbus.domain.journal.Stranding.Remedy;
import ru.medbus.domain.journal.Strandings;

/**
 * Makes sure that every step of every accepted message is owned: by a queue, by a timer or an awaited answer that have not
 * run out, or by a person. What a killed process left, a hand-over missed or the broker lost is sent again; a queue that
 * nobody reads is told to people. One node looks for all.
 */
@Component
class Watchdog {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final String DUTY = "spine.watchdog";
    private static final int NAMED = 10;

    private final Stranded stranded;
    private final Owners owners;
    private final Queues queues;
    private final BrokerHandover handover;
    private final Duties duties;
    private final Strandings strandings;
    private final SpineProperties properties;
    private final Counter repaired;

    Watchdog(Stranded stranded, Owners owners, Queues queues, BrokerHandover handover, Duties duties,
            Strandings strandings, SpineProperties properties, MeterRegistry meters) {
        this.stranded = stranded;
        this.owners = owners;
        this.queues = queues;
        this.handover = handover;
        this.duties = duties;
        this.strandings = strandings;
        this.properties = properties;
        this.repaired = Counter.builder("medbus.stranded.repaired")
                .description("Steps without an owner that were sent again").register(meters);
    }

    @Scheduled(fixedDelayString = "${medbus.spine.resend-every:15s}", initialDelayString = "${medbus.spine.resend-first:3s}")
    void look() {
        try {
            if (duties.take(DUTY, lease())) {
                lookThrough();
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The journal was not looked through: {}", e.getMessage());
        }
    }

    /** One slice; where steps are missing and their queues have room, the next ones too, for half of the lease. */
    private void lookThrough() {
        long end = System.nanoTime() + lease().toNanos() / 2;
        var look = Optional.of(stranded.find(properties.strandedAge(), properties.refillTo()));
        boolean mending = false;
        while (look.isPresent()) {
            var found = look.get().stream().collect(Collectors.groupingBy(Due::step)).entrySet().stream()
                    .map(queue -> examine(queue.getKey(), queue.getValue())).toList();
            mending |= found.stream().anyMatch(orphans -> !orphans.steps().isEmpty());
            boolean enough = !mending || found.stream().anyMatch(Owners.Orphans::full) || System.nanoTime() > end;
            look = enough ? Optional.empty() : stranded.goOn(properties.strandedAge(), properties.refillTo());
        }
    }

    /** A little less than the period, so that the same node may go on. */
    private Duration lease() {
        return properties.resendEvery().multipliedBy(9).dividedBy(10);
    }

    private Owners.Orphans examine(String queue, List<Due> due) {
        var found = owners.orphans(queue, due);
        sendAgain(queue, found.steps());
        if (queues.ask(queue).filter(standing -> standing.consumers() == 0).isPresent()) {
            LOG.warn("Nobody reads {}: {} steps wait there: {}", queue, due.size(), ids(due));
            strandings.add(queue, due.size(), Remedy.NOBODY_READS);
        }
        return found;
    }

    private void sendAgain(String queue, List<Due> orphans) {
        if (!orphans.isEmpty() && handover.replace(orphans)) {
            LOG.warn("{} steps of {} had no owner and are sent again: {}", orphans.size(), queue, ids(orphans));
            strandings.add(queue, orphans.size(), Remedy.SENT_AGAIN);
            repaired.increment(orphans.size());
        }
    }

    private static String ids(List<Due> due) {
        return due.stream().limit(NAMED).map(one -> Long.toString(one.messageId())).collect(Collectors.joining(", "));
    }
}
