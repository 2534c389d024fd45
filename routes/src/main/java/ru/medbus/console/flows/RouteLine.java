package ru.medbus.console.flows;

import java.util.Optional;
import ru.medbus.domain.journal.StepPulse;
import ru.medbus.domain.journal.StoppedRoute;
import ru.medbus.spine.Flow;
import ru.medbus.spine.QueueStanding;

/**
 * A route as a line of the list.
 *
 * @param standing empty for a route that reads no queue, or while the broker does not tell
 * @param stopped  by whom and why, when a person has stopped it
 */
record RouteLine(Flow flow, StepPulse pulse, Optional<QueueStanding> standing, Optional<StoppedRoute> stopped) {

    public String id() {
        return flow.id();
    }

    /** Colour of its badge. */
    public String kind() {
        if (stopped.isPresent()) {
            return "warning";
        }
        return flow.running() && !flow.broken() ? "ok" : "danger";
    }

    public String state() {
        if (stopped.isPresent()) {
            return "остановлен";
        }
        if (!flow.running()) {
            return "не работает";
        }
        return flow.broken() ? "система не отвечает" : "работает";
    }

    public long depth() {
        return standing.map(QueueStanding::messages).orElse(0L);
    }
}
