package ru.medbus.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.springframework.stereotype.Component;
import ru.medbus.domain.alert.AlertKind;
import ru.medbus.domain.alert.Condition;
import ru.medbus.spine.Queues;
import ru.medbus.spine.SpineEndpoint;

/** Queues that grow, and queues that hold messages and have no reader. */
@Component
class QueueConditions implements ConditionSource {
    private final CamelContext camel;
    private final Queues queues;
    private final AlertProperties properties;

    QueueConditions(CamelContext camel, Queues queues, AlertProperties properties) {
        this.camel = camel;
        this.queues = queues;
        this.properties = properties;
    }

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.BACKLOG, AlertKind.UNREAD);
    }

    @Override
    public List<Condition> conditions() {
        var wrong = new ArrayList<Condition>();
        camel.getRoutes().stream().filter(route -> route.getEndpoint() instanceof SpineEndpoint)
                .forEach(route -> add(wrong, route.getRouteId(), queues.standing(route.getRouteId())));
        return wrong;
    }

    private void add(List<Condition> wrong, String queue, Queues.Standing standing) {
        if (standing.messages() >= properties.backlog()) {
            wrong.add(new Condition(AlertKind.BACKLOG, queue, "В очереди не меньше " + properties.backlog()
                    + " сообщений: проверьте, отвечает ли получатель и не остановлен ли маршрут"));
        }
        if (standing.messages() > 0 && standing.consumers() == 0) {
            wrong.add(new Condition(AlertKind.UNREAD, queue,
                    "В очереди есть сообщения, и её никто не читает: запустите маршрут"));
        }
    }
}
