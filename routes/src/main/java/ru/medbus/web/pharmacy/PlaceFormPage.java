package ru.medbus.web.pharmacy;

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
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.stock.Place;
import ru.medbus.domain.drugsupply.stock.PlaceRegister;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;

/** A pharmacy or a store is entered or changed, and the МО that it serves are ticked. */
@Controller
@Allowed(Permission.MANAGE_ALLOTMENTS)
@RequestMapping("/pharmacy/places")
class PlaceFormPage {
    private final PlaceRegister register;
    private final PlaceChoices choices;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    PlaceFormPage(PlaceRegister register, PlaceChoices choices, CurrentUser user, Flash flash, MessageSource texts) {
        this.register = register;
        this.choices = choices;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping("/new")
    String begin(Model model) {
        return blank(model, PlaceForm.blank(register.owners()), Map.of());
    }

    @PostMapping("/new")
    String enter(@ModelAttribute PlaceForm typed, Model model) {
        try {
            register.enter(typed.at(typed.facilityOid(), choices.name(typed.facilityOid())).draft(), user.actor());
        } catch (DrugSupplyRefusedException refusal) {
            return blank(model, typed, refusal.errors());
        }
        return saved(typed.facilityOid());
    }

    @GetMapping("/{oid:[0-9.]{1,100}}")
    String card(@PathVariable String oid, Model model) {
        var card = register.get(oid);
        return card(model, PlaceForm.of(card), card.revision(), Map.of());
    }

    @PostMapping("/{oid:[0-9.]{1,100}}")
    String change(@PathVariable String oid, @RequestParam int revision, @ModelAttribute PlaceForm typed, Model model) {
        var form = typed.at(oid, "");
        try {
            register.change(form.draft(), revision, user.actor());
        } catch (DrugSupplyRefusedException refusal) {
            return card(model, form, revision, refusal.errors());
        }
        return saved(oid);
    }

    @PostMapping("/{oid:[0-9.]{1,100}}/close")
    String close(@PathVariable String oid, @RequestParam int revision) {
        return attempt(oid, "places.closed", () -> register.close(oid, revision, user.actor()));
    }

    @PostMapping("/{oid:[0-9.]{1,100}}/reopen")
    String reopen(@PathVariable String oid, @RequestParam int revision) {
        return attempt(oid, "places.reopened", () -> register.reopen(oid, revision, user.actor()));
    }

    private String attempt(String oid, String words, Runnable deed) {
        try {
            deed.run();
            flash.done(texts.getMessage(words));
        } catch (DrugSupplyRefusedException refusal) {
            flash.refused(refusal.getMessage());
        }
        return "redirect:/pharmacy/places/" + oid;
    }

    private String saved(String oid) {
        flash.done(texts.getMessage("places.saved"));
        return "redirect:/pharmacy/places/" + oid;
    }

    private String blank(Model model, PlaceForm form, Map<String, String> errors) {
        model.addAttribute("keepers", choices.keepers());
        return form(model, form, errors, "pharmacy/place-new");
    }

    private String card(Model model, PlaceForm form, int revision, Map<String, String> errors) {
        model.addAttribute("card", register.get(form.facilityOid()));
        model.addAttribute("organisation", choices.name(form.facilityOid()));
        model.addAttribute("revision", revision);
        return form(model, form, errors, "pharmacy/place");
    }

    private String form(Model model, PlaceForm form, Map<String, String> errors, String page) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", List.of(Place.Kind.PHARMACY, Place.Kind.WAREHOUSE));
        model.addAttribute("owners", register.owners());
        model.addAttribute("clinics", choices.clinics(form));
        return page;
    }
}
