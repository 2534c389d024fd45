package ru.medbus.console.flows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.access.Rights;
import ru.medbus.web.AttentionSource;

/** Queues that nobody reads, systems that do not answer, routes that a person has stopped. */
@Component
class FlowAttention implements AttentionSource {
    private final RouteBoard routes;
    private final QueueBoard queues;

    FlowAttention(RouteBoard routes, QueueBoard queues) {
        this.routes = routes;
        this.queues = queues;
    }

    @Override
    public List<Item> items(Rights person) {
        return person.may(Permission.MANAGE_ROUTES) ? items() : List.of();
    }

    private List<Item> items() {
        var items = new ArrayList<Item>();
        var lines = routes.standings();
        if (queues.all().isEmpty()) {
            items.add(new Item(Level.DANGER, "Брокер очередей молчит", "Состояние очередей неизвестно",
                    "/console/queues"));
        }
        add(items, Level.DANGER, "Никто не читает очередь", "/console/queues", lines.stream()
                .filter(line -> line.stopped().isEmpty() && line.standing().filter(queue -> queue.consumers() == 0)
                        .isPresent())
                .toList());
        add(items, Level.DANGER, "Система не отвечает", "/console/systems",
                lines.stream().filter(line -> line.flow().broken()).toList());
        add(items, Level.WARNING, "Остановлено маршрутов", "/console/routes",
                lines.stream().filter(line -> line.stopped().isPresent()).toList());
        return items;
    }

    private static void add(List<Item> items, Level level, String title, String path, List<RouteLine> found) {
        if (!found.isEmpty()) {
            var names = found.stream().limit(3).map(line -> line.flow().description())
                    .collect(Collectors.joining("; "));
            items.add(new Item(level, title + ": " + found.size(), names, path));
        }
    }
}
