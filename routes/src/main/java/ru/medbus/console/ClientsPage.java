package ru.medbus.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.AccessRefusedException;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.access.SystemClients;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.CsvExport;
import ru.medbus.web.Flash;
import ru.medbus.web.Times;

/** The systems that may send us documents: list, card, a token that is shown once. */
@Controller
@Allowed(Permission.MANAGE_USERS)
@RequestMapping("/console/clients")
class ClientsPage {
    static final int SOON_DAYS = 30;

    private final SystemClients clients;
    private final CurrentUser user;
    private final Flash flash;
    private final Times times;
    private final MessageSourceAccessor texts;

    ClientsPage(SystemClients clients, CurrentUser user, Flash flash, Times times, MessageSource texts) {
        this.clients = clients;
        this.user = user;
        this.flash = flash;
        this.times = times;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("clients", clients.all());
        model.addAttribute("now", Instant.now());
        model.addAttribute("soon", Instant.now().plus(SOON_DAYS, ChronoUnit.DAYS));
        return "access/clients";
    }

    @GetMapping("/export.csv")
    void export(HttpServletResponse response) throws IOException {
        try (var csv = CsvExport.to(response, "clients.csv",
                List.of("Система", "Организация", "Доступ открыт", "Действует до", "Вызовов в секунду", "Байт"))) {
            clients.all().forEach(client -> csv.row(List.of(client.name(), client.organisationOid(),
                    client.active() ? "да" : "нет", times.show(client.expiresAt()),
                    Integer.toString(client.ratePerSecond()), Long.toString(client.maxBytes()))));
        }
    }

    @GetMapping("/new")
    String add(Model model) {
        return card(model, ClientForm.empty(times), Map.of());
    }

    @PostMapping("/new")
    String add(@ModelAttribute ClientForm form, Model model) {
        try {
            return shown(model, clients.add(form.client(times), user.actor()));
        } catch (AccessRefusedException refusal) {
            return card(model, form, Map.of(refusal.field(), refusal.getMessage()));
        }
    }

    @GetMapping("/{id:\\d+}")
    String open(@PathVariable long id, Model model) {
        return card(model, ClientForm.of(clients.get(id), times), Map.of());
    }

    @PostMapping("/{id:\\d+}")
    String save(@PathVariable long id, @ModelAttribute ClientForm form, Model model) {
        try {
            clients.change(form.client(times), user.actor());
        } catch (AccessRefusedException refusal) {
            return card(model, form, Map.of(refusal.field(), refusal.getMessage()));
        }
        flash.done(texts.getMessage("form.saved"));
        return "redirect:/console/clients";
    }

    @PostMapping("/{id:\\d+}/token")
    String replaceToken(@PathVariable long id, Model model) {
        return shown(model, clients.replaceToken(id, user.actor()));
    }

    @PostMapping("/{id:\\d+}/certificate")
    String bindCertificate(@PathVariable long id, @RequestParam String certificate, Model model) {
        try {
            clients.bindCertificate(id, certificate, user.actor());
        } catch (AccessRefusedException refusal) {
            return card(model, ClientForm.of(clients.get(id), times), Map.of(refusal.field(), refusal.getMessage()));
        }
        flash.done(texts.getMessage("form.saved"));
        return "redirect:/console/clients/" + id;
    }

    private String card(Model model, ClientForm form, Map<String, String> errors) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("bound", form.id() > 0 && clients.get(form.id()).hasCertificate());
        return "access/client";
    }

    /** The answer itself carries the token: a redirect would have to keep it somewhere. */
    private String shown(Model model, SystemClients.Issued issued) {
        model.addAttribute("id", issued.id());
        model.addAttribute("token", issued.token());
        model.addAttribute("name", clients.get(issued.id()).name());
        return "access/token";
    }
}
