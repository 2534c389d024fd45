package ru.medbus.console;

import java.util.Map;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.AccessRefusedException;
import ru.medbus.domain.access.StaffRegister;
import ru.medbus.security.CurrentUser;
import ru.medbus.security.ForEveryone;
import ru.medbus.web.Flash;

/** A person chooses his own password; with an expired one this is the only page he gets. */
@Controller
@ForEveryone
@RequestMapping("/password")
class PasswordPage {
    private final StaffRegister register;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    PasswordPage(StaffRegister register, CurrentUser user, Flash flash, MessageSource texts) {
        this.register = register;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping
    String form(Model model) {
        return form(model, Map.of());
    }

    @PostMapping
    String choose(@RequestParam String current, @RequestParam String password, @RequestParam String again,
            Model model) {
        if (!password.equals(again)) {
            return form(model, Map.of("again", texts.getMessage("password.differ")));
        }
        try {
            register.chooseOwnPassword(user.rights(), current, password, user.actor());
        } catch (AccessRefusedException refusal) {
            return form(model, Map.of(refusal.field(), refusal.getMessage()));
        }
        flash.done(texts.getMessage("password.done"));
        return "redirect:/";
    }

    private static String form(Model model, Map<String, String> errors) {
        model.addAttribute("errors", errors);
        return "password";
    }
}
