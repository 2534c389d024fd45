package ru.medbus.spine;

import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import ru.medbus.domain.journal.Due;
import ru.medbus.domain.journal.Stranded;

/**
 * Sends again what was journaled and may have no owner: at start what a killed process left, later what a hand-over
 * missed or the broker lost. A queue that holds as many messages as there are due steps is taken to own them.
 */
@Component
class ResendScan {
    private static final Logger LOG = LoggerFactory.getLogger(ResendScan.class);

    private final Stranded stranded;
    private final BrokerHandover handover;
    private final Queues queues;
    private final SpineProperties properties;

    ResendScan(Stranded stranded, BrokerHandover handover, Queues queues, SpineProperties properties) {
        this.stranded = stranded;
        this.handover = handover;
        this.queues = queues;
        this.properties = properties;
    }

    @Scheduled(fixedDelayString = "${medbus.spine.resend-every:15s}", initialDelayString = "${medbus.spine.resend-first:3s}")
    void scan() {
        try {
            stranded.find(properties.strandedAge()).stream().collect(Collectors.groupingBy(Due::step))
                    .forEach(this::sendAgain);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The journal was not scanned: {}", e.getMessage());
        }
    }

    private void sendAgain(String queue, List<Due> due) {
        if (queues.depth(queue) < due.size()) {
            LOG.info("{} messages of {} are sent to the broker again", due.size(), queue);
            handover.replace(due);
        }
    }
}
