package ru.medbus.spine;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.medbus.domain.journal.Due;

/**
 * Who owns a due step: a message that waits in its queue, a consumer of this node, or one of another node. A step that
 * none of them has is an orphan; while the broker does not tell, none is.
 */
@Component
class Owners {
    private final Queues queues;
    private final UnderWay underWay;
    private final int refillTo;

    Owners(Queues queues, UnderWay underWay, SpineProperties properties) {
        this.queues = queues;
        this.underWay = underWay;
        this.refillTo = properties.refillTo();
    }

    /**
     * Steps that have no owner.
     *
     * @param steps of them as many as the queue has room for
     * @param full  whether others of them have to wait until the queue is shorter
     */
    record Orphans(List<Due> steps, boolean full) {
        static final Orphans NONE = new Orphans(List.of(), false);
    }

    /**
     * Those of the queue's due steps that have no owner; none while the broker does not answer. A queue that is filled is
     * not read through: it is taken to own what is due, until it is shorter.
     */
    Orphans orphans(String queue, List<Due> due) {
        return queues.ask(queue).map(standing -> orphans(queue, due, standing.messages())).orElse(Orphans.NONE);
    }

    private Orphans orphans(String queue, List<Due> due, long held) {
        if (held >= refillTo) {
            return new Orphans(List.of(), true);
        }
        var orphans = held == 0 ? due : missing(queue, due);
        int room = (int) (refillTo - held);
        return new Orphans(orphans.stream().limit(room).toList(), orphans.size() >= room);
    }

    private List<Due> missing(String queue, List<Due> due) {
        long from = due.stream().mapToLong(Due::messageId).min().orElse(0);
        long to = due.stream().mapToLong(Due::messageId).max().orElse(0);
        return queues.waiting(queue, from, to).map(waiting -> without(queue, due, waiting)).orElse(List.of());
    }

    private List<Due> without(String queue, List<Due> due, Set<Long> waiting) {
        var ours = underWay.of(queue);
        return queues.delivering(queue).map(delivering -> due.stream()
                .filter(one -> !waiting.contains(one.messageId()) && !delivering.contains(one.messageId()))
                .filter(one -> !ours.contains(one.messageId())).toList()).orElse(List.of());
    }
}
