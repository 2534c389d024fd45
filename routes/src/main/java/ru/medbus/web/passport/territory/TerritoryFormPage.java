package ru.medbus.web.passport.territory;

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
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.territory.Territories;
import ru.medbus.domain.passport.territory.TerritoryKind;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;

/** A territory is entered and changed. */
@Controller
@Allowed(Permission.MANAGE_NORMS)
@RequestMapping("/passport/territories")
class TerritoryFormPage {
    private final Territories territories;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    TerritoryFormPage(Territories territories, CurrentUser user, Flash flash, MessageSource texts) {
        this.territories = territories;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping("/new")
    String add(Model model) {
        return form(model, TerritoryForm.empty(), Map.of());
    }

    @PostMapping("/new")
    String add(@ModelAttribute TerritoryForm form, Model model) {
        try {
            var territory = form.territory();
            territories.add(territory, user.actor());
            return saved(territory.oktmo());
        } catch (PassportRefusedException refusal) {
            return form(model, form, Map.of(refusal.field(), refusal.getMessage()));
        }
    }

    @GetMapping("/{oktmo:[0-9]+}/edit")
    String edit(@PathVariable String oktmo, Model model) {
        return form(model, TerritoryForm.of(territories.get(oktmo)), Map.of());
    }

    /** The code in the address is the one that is changed; what a form says of it does not matter. */
    @PostMapping("/{oktmo:[0-9]+}/edit")
    String change(@PathVariable String oktmo,
            @ModelAttribute TerritoryForm typed, Model model) {
        territories.get(oktmo);
        var form = new TerritoryForm(oktmo, typed.name(), typed.kind(), typed.parent(), typed.areaKm2(), typed.from(),
                typed.to(), typed.revision());
        try {
            territories.change(form.territory(), user.actor());
            return saved(oktmo);
        } catch (PassportRefusedException refusal) {
            return form(model, form, Map.of(refusal.field(), refusal.getMessage()));
        }
    }

    private String saved(String oktmo) {
        flash.done(texts.getMessage("form.saved"));
        return "redirect:/passport/territories/" + oktmo;
    }

    private String form(Model model, TerritoryForm form, Map<String, String> errors) {
        model.addAttribute("form", form);
        model.addAttribute("fresh", form.revision() == 0);
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", TerritoryKind.values());
        model.addAttribute("parents", territories.all().stream()
                .filter(one -> one.kind() != TerritoryKind.LOCALITY && !one.oktmo().equals(form.oktmo())).toList());
        return "territory/form";
    }
}
