package ru.medbus.spine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.medbus.domain.journal.Due;

/**
 * Who owns a due step: a message that waits in its queue, a consumer of this node, or one of another node. A step that
 * nobody can be shown to own is an orphan; where others may have it, the benefit of the doubt is theirs.
 */
@Component
class Owners {
    /** A deeper queue is not read through: it is taken to own what is due, until it is shorter. */
    private static final long DEEP = 20_000;

    private final Queues queues;
    private final UnderWay underWay;

    Owners(Queues queues, UnderWay underWay) {
        this.queues = queues;
        this.underWay = underWay;
    }

    /** Those of the queue's due steps that have no owner; none while the broker does not answer. */
    List<Due> orphans(String queue, List<Due> due) {
        return queues.ask(queue).map(standing -> orphans(queue, due, standing.messages())).orElse(List.of());
    }

    private List<Due> orphans(String queue, List<Due> due, long held) {
        if (held == 0) {
            return due;
        }
        if (held > DEEP) {
            return List.of();
        }
        long from = due.stream().mapToLong(Due::messageId).min().orElse(0);
        long to = due.stream().mapToLong(Due::messageId).max().orElse(0);
        return queues.waiting(queue, from, to).map(waiting -> without(queue, due, waiting)).orElse(List.of());
    }

    private List<Due> without(String queue, List<Due> due, Set<Long> waiting) {
        var ours = underWay.of(queue);
        var missing = due.stream().filter(one -> !waiting.contains(one.messageId()))
                .filter(one -> !ours.contains(one.messageId())).collect(Collectors.toList());
        int elsewhere = queues.underWay(queue).map(all -> Math.max(0, all - ours.size())).orElse(0);
        return missing.size() > elsewhere ? missing : List.of();
    }
}
