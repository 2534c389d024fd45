package ru.medbus.spine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The routes of this node as they are now, and which of them sends to which. */
@Component
public class Flows {
    private final CamelContext camel;
    private final List<Forwarding> forwardings;

    Flows(CamelContext camel, ObjectProvider<Forwarding> forwardings) {
        this.camel = camel;
        this.forwardings = forwardings.stream().toList();
    }

    public List<Flow> all() {
        return camel.getRoutes().stream().map(this::flow).sorted(Comparator.comparing(Flow::id)).toList();
    }

    public Optional<Flow> one(String id) {
        return Optional.ofNullable(camel.getRoute(id)).map(this::flow);
    }

    /** Id of a route → routes to which it sends. */
    public Map<String, Set<String>> forwards() {
        var all = new TreeMap<String, Set<String>>();
        forwardings.forEach(one -> one.forwards()
                .forEach((from, to) -> all.computeIfAbsent(from, id -> new TreeSet<>()).addAll(to)));
        return all;
    }

    private Flow flow(Route route) {
        var id = route.getRouteId();
        var spine = route.getEndpoint() instanceof SpineEndpoint endpoint
                ? Optional.of(endpoint)
                : Optional.<SpineEndpoint>empty();
        return new Flow(id, Optional.ofNullable(route.getDescription()).orElse(""),
                route.getEndpoint().getEndpointUri(),
                spine.isPresent(), camel.getRouteController().getRouteStatus(id).isStarted(),
                spine.filter(SpineEndpoint::isBroken).isPresent(),
                spine.map(SpineEndpoint::inWork).orElseGet(() -> camel.getInflightRepository().size(id)));
    }
}
