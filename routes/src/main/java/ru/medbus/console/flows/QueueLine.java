package ru.medbus.console.flows;

import java.util.Optional;
import ru.medbus.domain.journal.StepPulse;
import ru.medbus.spine.QueueStanding;

/**
 * A queue as a line of the list.
 *
 * @param route  the route that reads it, when there is one
 * @param inLine messages that stand in the lines of its keys, whether the broker has them or not
 */
record QueueLine(QueueStanding queue, Optional<RouteLine> route, StepPulse pulse, int inLine) {

    public boolean unread() {
        return queue.consumers() == 0 && !queue.graveyard();
    }

    /** Nobody reads it, and no person wanted that. */
    public boolean forgotten() {
        return unread() && route.flatMap(RouteLine::stopped).isEmpty();
    }

    /** Nobody reads it because a person has stopped its route. */
    public boolean held() {
        return unread() && !forgotten();
    }
}
