package ru.medbus.spine;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.support.RoutePolicySupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import ru.medbus.domain.journal.RouteSwitches;
import ru.medbus.domain.journal.StoppedRoute;

/**
 * Keeps this node's routes as people have switched them. A stopped route does not start with the node; one that is
 * stopped or started on another node follows here within seconds.
 */
@Component
public class RouteSwitchboard {
    private static final Logger LOG = LoggerFactory.getLogger(RouteSwitchboard.class);

    private final RouteSwitches switches;
    private final CamelContext camel;
    private Set<String> held = Set.of();

    RouteSwitchboard(RouteSwitches switches, CamelContext camel) {
        this.switches = switches;
        this.camel = camel;
    }

    /** Holds what is stopped when the node starts; Camel asks it once for each route, before the first of them starts. */
    RoutePolicy policy() {
        return new RoutePolicySupport() {
            @Override
            public void onInit(Route route) {
                if (stopped().contains(route.getRouteId())) {
                    route.setAutoStartup(false);
                    hold(route.getRouteId());
                }
            }
        };
    }

    @Scheduled(fixedDelayString = "${medbus.spine.switches-every:2s}")
    void followOthers() {
        try {
            follow();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Switches of routes were not read: {}", e.getMessage());
        }
    }

    /** Stops and starts what was switched since the last look; returns when it is done on this node. */
    public synchronized void follow() {
        var stopped = stopped();
        stopped.stream().filter(id -> !held.contains(id)).forEach(this::stop);
        held.stream().filter(id -> !stopped.contains(id)).forEach(this::start);
        held = stopped;
    }

    private synchronized void hold(String route) {
        held = Stream.concat(held.stream(), Stream.of(route))
                .collect(Collectors.toUnmodifiableSet());
        LOG.warn("Route {} stays stopped by a person", route);
    }

    private Set<String> stopped() {
        return switches.stopped().stream().map(StoppedRoute::route).collect(Collectors.toUnmodifiableSet());
    }

    private void stop(String route) {
        if (camel.getRoute(route) != null) {
            LOG.warn("Route {} is stopped by a person", route);
            attempt(() -> camel.getRouteController().stopRoute(route));
        }
    }

    private void start(String route) {
        if (camel.getRoute(route) != null) {
            LOG.info("Route {} is started by a person", route);
            attempt(() -> camel.getRouteController().startRoute(route));
        }
    }

    private static void attempt(Switching switching) {
        try {
            switching.run();
        } catch (Exception e) {
            throw new IllegalStateException("A route did not follow its switch", e);
        }
    }

    private interface Switching {
        void run() throws Exception;
    }
}
