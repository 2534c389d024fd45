package ru.medbus.web.drugs;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.prescriber.Licence;
import ru.medbus.domain.drugsupply.prescriber.Licences;
import ru.medbus.domain.drugsupply.prescription.Forms;
import ru.medbus.domain.drugsupply.prescription.Numbering;
import ru.medbus.domain.drugsupply.prescription.Numbers;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;

/** How the own organisation numbers its prescriptions. */
@Controller
@Allowed(Permission.ISSUE_PRESCRIPTIONS)
@RequestMapping("/drugs/numbering")
class NumberingPage {
    private final Numbers numbers;
    private final Forms forms;
    private final Licences licences;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    NumberingPage(Numbers numbers, Forms forms, Licences licences, CurrentUser user, Flash flash,
            MessageSource texts) {
        this.numbers = numbers;
        this.forms = forms;
        this.licences = licences;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping
    String show(Model model) {
        return show(model, Map.of());
    }

    @PostMapping
    String set(@RequestParam String form, @RequestParam String series,
            @RequestParam(defaultValue = "0") long nextNumber,
            @RequestParam(defaultValue = "0") long lastNumber, @RequestParam(defaultValue = "0") int width,
            @RequestParam(defaultValue = "1") int revision, Model model) {
        try {
            numbers.set(new Numbering(user.rights().organisationOid(), form, series.strip(), nextNumber, lastNumber,
                    width, revision), user.actor());
        } catch (DrugSupplyRefusedException refusal) {
            return show(model, refusal.errors());
        }
        flash.done(texts.getMessage("form.saved"));
        return "redirect:/drugs/numbering";
    }

    @PostMapping("/licence")
    String licence(@RequestParam String number, @RequestParam String issuer,
            @RequestParam(defaultValue = "0") int revision, Model model) {
        try {
            licences.put(new Licence(user.rights().organisationOid(), number.strip(), issuer.strip(), revision),
                    user.actor());
        } catch (DrugSupplyRefusedException refusal) {
            return show(model, refusal.errors());
        }
        flash.done(texts.getMessage("form.saved"));
        return "redirect:/drugs/numbering";
    }

    private String show(Model model, Map<String, String> errors) {
        model.addAttribute("forms", forms.all().stream().filter(each -> !each.typographic()).toList());
        model.addAttribute("known", numbers.of(user.rights().organisationOid()).stream()
                .collect(Collectors.toMap(Numbering::formCode, each -> each)));
        model.addAttribute("licence", licences.of(user.rights().organisationOid())
                .orElseGet(() -> Licence.none(user.rights().organisationOid())));
        model.addAttribute("errors", errors);
        return "drugs/numbering";
    }
}
