package ru.medbus.console;

import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.AccessRefusedException;
import ru.medbus.domain.access.Payload;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.access.Roles;
import ru.medbus.domain.access.Scope;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;

/** Roles: the list, and one composed of permissions. */
@Controller
@Allowed(Permission.MANAGE_USERS)
@RequestMapping("/console/roles")
class RolesPage {
    private final Roles roles;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    RolesPage(Roles roles, CurrentUser user, Flash flash, MessageSource texts) {
        this.roles = roles;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("roles", roles.all());
        return "access/roles";
    }

    @GetMapping("/new")
    String add(Model model) {
        return card(model, RoleForm.empty(), false, Map.of());
    }

    @PostMapping("/new")
    String add(@RequestParam MultiValueMap<String, String> sent, Model model) {
        var form = RoleForm.of(0, sent);
        try {
            roles.add(form.role(false), user.actor());
        } catch (AccessRefusedException refusal) {
            return card(model, form, false, Map.of(refusal.field(), refusal.getMessage()));
        }
        return saved("form.saved");
    }

    @GetMapping("/{id:\\d+}")
    String open(@PathVariable long id, Model model) {
        var role = roles.get(id);
        return card(model, RoleForm.of(role), role.everything(), Map.of());
    }

    @PostMapping("/{id:\\d+}")
    String save(@PathVariable long id, @RequestParam MultiValueMap<String, String> sent, Model model) {
        var everything = roles.get(id).everything();
        var form = RoleForm.of(id, sent);
        try {
            roles.change(form.role(everything), user.actor());
        } catch (AccessRefusedException refusal) {
            return card(model, form, everything, Map.of(refusal.field(), refusal.getMessage()));
        }
        return saved("form.saved");
    }

    @PostMapping("/{id:\\d+}/remove")
    String remove(@PathVariable long id) {
        try {
            roles.remove(id, user.actor());
        } catch (AccessRefusedException refusal) {
            flash.refused(refusal.getMessage());
            return "redirect:/console/roles/" + id;
        }
        return saved("role.removed");
    }

    private String saved(String text) {
        flash.done(texts.getMessage(text));
        return "redirect:/console/roles";
    }

    private static String card(Model model, RoleForm form, boolean everything, Map<String, String> errors) {
        model.addAttribute("form", form);
        model.addAttribute("everything", everything);
        model.addAttribute("permissions", Permission.values());
        model.addAttribute("scopes", Scope.values());
        model.addAttribute("payloads", Payload.values());
        model.addAttribute("errors", errors);
        return "access/role";
    }
}
