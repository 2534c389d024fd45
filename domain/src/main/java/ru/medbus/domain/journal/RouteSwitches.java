package ru.medbus.domain.journal;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.access.AccessRefusedException;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;

/** Which routes a person has stopped; every node follows, also one that starts later. */
@Service
public class RouteSwitches {
    private static final int SHORTEST_REASON = 5;

    private final RouteSwitchMapper routes;
    private final AuditTrail audit;

    RouteSwitches(RouteSwitchMapper routes, AuditTrail audit) {
        this.routes = routes;
        this.audit = audit;
    }

    public List<StoppedRoute> stopped() {
        return routes.stopped();
    }

    /**
     * Stops a route on all nodes; one that is stopped already keeps its first reason.
     *
     * @throws AccessRefusedException.Invalid there is no reason worth the name
     */
    @Transactional
    public void stop(String route, String reason, Actor actor) {
        var why = worded(reason);
        if (routes.stop(route, why, actor.who()) == 1) {
            audit.record(actor, AuditAction.ROUTE_SWITCHED, route, "работает", "остановлен: " + why);
        }
    }

    /** Starts it again; one that runs is left alone. */
    @Transactional
    public void start(String route, String reason, Actor actor) {
        var why = worded(reason);
        if (routes.start(route) == 1) {
            audit.record(actor, AuditAction.ROUTE_SWITCHED, route, "остановлен", "работает: " + why);
        }
    }

    private static String worded(String reason) {
        var why = reason.strip();
        if (why.length() < SHORTEST_REASON) {
            throw new AccessRefusedException.Invalid("reason", "Напишите, зачем переключаете маршрут");
        }
        return why;
    }
}
