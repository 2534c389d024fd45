package ru.medbus.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.access.Page;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.access.Role;
import ru.medbus.domain.access.Roles;
import ru.medbus.domain.access.Staff;
import ru.medbus.domain.access.StaffRegister;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.CsvExport;
import ru.medbus.web.Flash;
import ru.medbus.web.Times;

/** The people who may sign in: list, card, first and new password. */
@Controller
@Allowed(Permission.MANAGE_USERS)
@RequestMapping("/console/users")
class UsersPage {
    private static final int PAGE = 50;
    private static final int EXPORT_STEP = 1_000;

    private final StaffRegister register;
    private final Roles roles;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Flash flash;
    private final Times times;
    private final MessageSourceAccessor texts;

    UsersPage(StaffRegister register, Roles roles, AuditTrail audit, CurrentUser user, Flash flash, Times times,
            MessageSource texts) {
        this.register = register;
        this.roles = roles;
        this.audit = audit;
        this.user = user;
        this.flash = flash;
        this.times = times;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String off,
            @RequestParam(defaultValue = "") String after, Model model) {
        model.addAttribute("text", text);
        model.addAttribute("off", !off.isEmpty());
        model.addAttribute("page", register.find(text, off.isEmpty(), after, PAGE));
        model.addAttribute("now", Instant.now());
        return "access/users";
    }

    @GetMapping("/export.csv")
    void export(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String off,
            HttpServletResponse response) throws IOException {
        audit.record(user.actor(), AuditAction.LOG_EXPORTED, "пользователи");
        try (var csv = CsvExport.to(response, "users.csv",
                List.of("Логин", "Имя", "Организация", "Роли", "Действует", "Последний вход"))) {
            Page<Staff> page = register.find(text, off.isEmpty(), "", EXPORT_STEP);
            page.items().forEach(person -> csv.row(row(person)));
            while (page.next().isPresent()) {
                page = register.find(text, off.isEmpty(), page.next().get(), EXPORT_STEP);
                page.items().forEach(person -> csv.row(row(person)));
            }
        }
    }

    @GetMapping("/new")
    String add(Model model) {
        return card(model, UserForm.empty(), Map.of());
    }

    @PostMapping("/new")
    String add(@ModelAttribute UserForm form, @RequestParam String password, Model model) {
        try {
            register.add(form.added(roles.all()), password, user.actor());
        } catch (AccessRefusedException refusal) {
            return card(model, form, Map.of(refusal.field(), refusal.getMessage()));
        }
        flash.done(texts.getMessage("form.saved"));
        return "redirect:/console/users";
    }

    @GetMapping("/{id:\\d+}")
    String open(@PathVariable long id, Model model) {
        return card(model, UserForm.of(register.get(id)), Map.of());
    }

    @PostMapping("/{id:\\d+}")
    String save(@PathVariable long id, @ModelAttribute UserForm form, Model model) {
        try {
            register.change(form.changed(roles.all()), user.actor());
        } catch (AccessRefusedException refusal) {
            return card(model, form, Map.of(refusal.field(), refusal.getMessage()));
        }
        flash.done(texts.getMessage("form.saved"));
        return "redirect:/console/users";
    }

    @PostMapping("/{id:\\d+}/password")
    String resetPassword(@PathVariable long id, @RequestParam String password, Model model) {
        try {
            register.resetPassword(id, password, user.actor());
        } catch (AccessRefusedException refusal) {
            return card(model, UserForm.of(register.get(id)), Map.of(refusal.field(), refusal.getMessage()));
        }
        flash.done(texts.getMessage("user.reset.done"));
        return "redirect:/console/users/" + id;
    }

    @PostMapping("/{id:\\d+}/unlock")
    String unlock(@PathVariable long id) {
        register.unlock(id, user.actor());
        flash.done(texts.getMessage("user.unlocked"));
        return "redirect:/console/users/" + id;
    }

    private String card(Model model, UserForm form, Map<String, String> errors) {
        model.addAttribute("form", form);
        model.addAttribute("roles", roles.all());
        model.addAttribute("errors", errors);
        model.addAttribute("now", Instant.now());
        if (form.id() > 0) {
            model.addAttribute("person", register.get(form.id()));
        }
        return "access/user";
    }

    private List<String> row(Staff person) {
        return List.of(person.login(), person.name(), person.organisationOid(),
                person.roles().stream().map(Role::name).collect(Collectors.joining(", ")),
                person.active() ? "да" : "нет", person.signedInAt().map(times::show).orElse(""));
    }
}
