package ru.medbus.console.flows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.AccessRefusedException;
import ru.medbus.domain.journal.Pulse;
import ru.medbus.domain.journal.PulseQueries;
import ru.medbus.domain.journal.RouteSwitches;
import ru.medbus.domain.journal.StoppedRoute;
import ru.medbus.spine.Flow;
import ru.medbus.spine.Flows;

/** Everything known of the routes now, put together: the node's own state, the broker's queues, the journal's marks. */
@Component
class RouteBoard {
    private final Flows flows;
    private final QueueBoard queues;
    private final PulseQueries pulses;
    private final RouteSwitches switches;

    RouteBoard(Flows flows, QueueBoard queues, PulseQueries pulses, RouteSwitches switches) {
        this.flows = flows;
        this.queues = queues;
        this.pulses = pulses;
        this.switches = switches;
    }

    List<RouteLine> lines() {
        return lines(pulses.lately());
    }

    /** As {@link #lines()}, with nothing of the journal: every page asks for it. */
    List<RouteLine> standings() {
        return lines(new Pulse(Instant.now(), Map.of()));
    }

    private List<RouteLine> lines(Pulse pulse) {
        var stopped = stopped();
        return flows.all().stream().map(flow -> line(flow, pulse, stopped)).toList();
    }

    /** @throws AccessRefusedException.Unknown there is no such route */
    RouteLine line(String id) {
        return flows.one(id).map(flow -> line(flow, pulses.lately(), stopped()))
                .orElseThrow(() -> new AccessRefusedException.Unknown("Маршрут " + id));
    }

    FlowPicture picture() {
        return FlowPicture.of(lines(), flows.forwards());
    }

    /** A switch has changed what the queues say. */
    void switched() {
        queues.forget();
    }

    Pulse pulse() {
        return pulses.lately();
    }

    private Map<String, StoppedRoute> stopped() {
        return switches.stopped().stream().collect(Collectors.toMap(StoppedRoute::route, route -> route));
    }

    private RouteLine line(Flow flow, Pulse pulse, Map<String, StoppedRoute> stopped) {
        return new RouteLine(flow, pulse.step(flow.id()),
                flow.queue() ? Optional.ofNullable(queues.byName().get(flow.id())) : Optional.empty(),
                Optional.ofNullable(stopped.get(flow.id())));
    }
}
