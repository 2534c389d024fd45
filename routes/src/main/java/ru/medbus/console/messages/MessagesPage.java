package ru.medbus.console.messages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.access.SystemClient;
import ru.medbus.domain.access.SystemClients;
import ru.medbus.domain.journal.MessageFilter;
import ru.medbus.domain.journal.MessageIds;
import ru.medbus.domain.journal.MessageLine;
import ru.medbus.domain.journal.MessageQueries;
import ru.medbus.domain.journal.MessageState;
import ru.medbus.routes.document.RecipientQueues;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.CsvExport;
import ru.medbus.web.Times;

/** All exchanges, newest first; found by any key, nothing personal on it. */
@Controller
@Allowed(Permission.VIEW_MESSAGES)
@RequestMapping("/console/messages")
class MessagesPage {
    private static final int PAGE = 50;
    private static final int MOST_FRESH = 100;

    private final MessageQueries queries;
    private final SystemClients clients;
    private final RecipientQueues recipients;
    private final StepTitles steps;
    private final TypeTitles types;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Times times;

    MessagesPage(MessageQueries queries, SystemClients clients, RecipientQueues recipients, StepTitles steps,
            TypeTitles types, AuditTrail audit, CurrentUser user, Times times) {
        this.queries = queries;
        this.clients = clients;
        this.recipients = recipients;
        this.steps = steps;
        this.types = types;
        this.audit = audit;
        this.user = user;
        this.times = times;
    }

    @GetMapping
    String list(@ModelAttribute("filter") MessageForm form, Model model) {
        var found = queries.search(filter(form, PAGE + 1));
        var shown = found.stream().limit(PAGE).toList();
        model.addAttribute("lines", shown);
        model.addAttribute("next", found.size() > PAGE
                ? Optional.of(Long.toString(shown.getLast().id()))
                : Optional.empty());
        addFresh(model, form, shown.isEmpty() ? MessageIds.floor(Instant.now()) : shown.getFirst().id(), 0);
        model.addAttribute("titles", types.all(shown.stream().map(MessageLine::type).toList()));
        addChoices(model);
        return "messages/list";
    }

    /** How many have come since the list was drawn. */
    @GetMapping("/fresh")
    String fresh(@ModelAttribute("filter") MessageForm form, @RequestParam long since, Model model) {
        addFresh(model, form, since, queries.newer(filter(form, MOST_FRESH), since));
        return "messages/list :: fresh";
    }

    private static void addFresh(Model model, MessageForm form, long since, int count) {
        model.addAttribute("fresh", count == MOST_FRESH ? count + "+" : Integer.toString(count));
        model.addAttribute("poll", "/console/messages/fresh?" + form.query() + "since=" + since);
        model.addAttribute("there", "/console/messages?" + form.query());
    }

    @GetMapping("/export.csv")
    void export(@ModelAttribute("filter") MessageForm form, HttpServletResponse response) throws IOException {
        audit.record(user.actor(), AuditAction.LOG_EXPORTED, "список сообщений");
        try (var csv = CsvExport.to(response, "messages.csv", List.of("Номер", "Принято, " + times.zone(), "Тип",
                "Документ", "Отправитель", "Организация", "Размер, байт", "Состояние", "Причина"))) {
            var filter = filter(form, MessageFilter.MAX);
            var found = queries.search(filter);
            while (!found.isEmpty()) {
                found.forEach(line -> csv.row(row(line)));
                found = found.size() < MessageFilter.MAX
                        ? List.of()
                        : queries.search(filter.olderThan(found.getLast().id()));
            }
        }
    }

    private MessageFilter filter(MessageForm form, int limit) {
        return form.filter(times, user.onlyOrganisation(Permission.VIEW_MESSAGES), limit);
    }

    private void addChoices(Model model) {
        model.addAttribute("types", types.all(queries.types()));
        model.addAttribute("states", MessageState.values());
        var systems = new TreeMap<String, String>();
        recipients.all().values().forEach(queue -> systems.put(queue, steps.recipient(queue).orElse(queue)));
        model.addAttribute("systems", systems);
        model.addAttribute("senders", clients.all().stream().map(SystemClient::name).sorted().toList());
    }

    private List<String> row(MessageLine line) {
        return List.of(Long.toString(line.id()), times.show(line.at()), line.type(), line.document(), line.sender(),
                line.facility(), Integer.toString(line.size()), line.state().title(), line.reason());
    }
}
