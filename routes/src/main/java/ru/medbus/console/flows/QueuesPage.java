package ru.medbus.console.flows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.medbus.domain.access.AccessRefusedException;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.journal.Lines;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.spine.BrokerQueues;
import ru.medbus.spine.QueueStanding;
import ru.medbus.web.Flash;

/** Every queue of the broker; what lies in a dead-letter queue can be given back. */
@Controller
@Allowed(Permission.MANAGE_ROUTES)
@RequestMapping("/console/queues")
class QueuesPage {
    private final QueueBoard queues;
    private final RouteBoard routes;
    private final BrokerQueues broker;
    private final Lines keys;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    QueuesPage(QueueBoard queues, RouteBoard routes, BrokerQueues broker, Lines keys, AuditTrail audit,
            CurrentUser user, Flash flash, MessageSource texts) {
        this.queues = queues;
        this.routes = routes;
        this.broker = broker;
        this.keys = keys;
        this.audit = audit;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping
    String list(Model model) {
        var all = queues.all();
        model.addAttribute("silent", all.isEmpty());
        model.addAttribute("lines", lines(all.orElseGet(List::of)));
        return "flows/queues";
    }

    @PostMapping("/{queue}/give-back")
    String giveBack(@PathVariable String queue) {
        if (queues.all().orElseGet(List::of).stream().noneMatch(one -> one.name().equals(queue) && one.graveyard())) {
            throw new AccessRefusedException.Unknown("Очередь недоставленного " + queue);
        }
        try {
            int returned = broker.giveBack(queue);
            audit.record(user.actor(), AuditAction.QUEUE_CHANGED, queue, "", "возвращено в очереди: " + returned);
            flash.done(texts.getMessage("queue.given", new Object[]{returned}));
        } catch (BrokerQueues.SilentBrokerException e) {
            flash.refused(e.getMessage());
        }
        return "redirect:/console/queues";
    }

    private List<QueueLine> lines(List<QueueStanding> found) {
        Map<String, RouteLine> byQueue = routes.lines().stream().filter(line -> line.flow().queue())
                .collect(Collectors.toMap(RouteLine::id, line -> line));
        var inLine = keys.standing();
        return found.stream().map(queue -> new QueueLine(queue, Optional.ofNullable(byQueue.get(queue.name())),
                routes.pulse().step(queue.name()), inLine.getOrDefault(queue.name(), 0))).toList();
    }
}
