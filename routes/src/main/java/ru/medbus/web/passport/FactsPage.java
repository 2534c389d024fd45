package ru.medbus.web.passport;

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
import ru.medbus.domain.passport.facility.FacilityEditing;
import ru.medbus.security.Allowed;
import ru.medbus.web.Flash;

/** Address, contacts and numbers of an organisation, edited. */
@Controller
@Allowed(Permission.EDIT_PASSPORTS)
@RequestMapping(PassportPage.PATH + "/facts")
class FactsPage {
    private final FacilityEditing editing;
    private final PassportDesk desk;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    FactsPage(FacilityEditing editing, PassportDesk desk, Flash flash, MessageSource texts) {
        this.editing = editing;
        this.desk = desk;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping
    String open(@PathVariable String oid, Model model) {
        var facility = desk.edited(oid, model);
        return form(FactsForm.of(facility), Map.of(), model);
    }

    @PostMapping
    String save(@PathVariable String oid, @ModelAttribute FactsForm form, Model model) {
        desk.requireEditor(oid);
        try {
            editing.change(oid, form.revision(), form.facts(), desk.author(form.why()));
        } catch (PassportRefusedException refusal) {
            desk.shown(oid, model);
            return form(form, PassportDesk.errors(refusal), model);
        }
        flash.done(texts.getMessage("form.saved"));
        return "redirect:/passport/" + oid;
    }

    private static String form(FactsForm form, Map<String, String> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "passport/facts";
    }
}
