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
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.facility.BuildingEditing;
import ru.medbus.security.Allowed;
import ru.medbus.web.Flash;

/** A building of an organisation, edited. */
@Controller
@Allowed(Permission.EDIT_PASSPORTS)
@RequestMapping(PassportPage.PATH + "/buildings")
class BuildingPage {
    private final BuildingEditing editing;
    private final Network network;
    private final PassportDesk desk;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    BuildingPage(BuildingEditing editing, Network network, PassportDesk desk, Flash flash, MessageSource texts) {
        this.editing = editing;
        this.network = network;
        this.desk = desk;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping("/new")
    String add(@PathVariable String oid, Model model) {
        desk.edited(oid, model);
        return form(BuildingForm.empty(), Map.of(), model);
    }

    @GetMapping("/{id:\\d+}")
    String open(@PathVariable String oid, @PathVariable long id, Model model) {
        desk.edited(oid, model);
        var building = network.buildings(oid).stream().filter(each -> each.id() == id).findFirst()
                .orElseThrow(() -> new PassportRefusedException.Unknown("здание " + id));
        return form(BuildingForm.of(building), Map.of(), model);
    }

    @PostMapping({"/new", "/{id:\\d+}"})
    String save(@PathVariable String oid, @ModelAttribute BuildingForm form, Model model) {
        desk.requireEditor(oid);
        try {
            editing.save(form.building(oid), desk.author(form.why()));
        } catch (PassportRefusedException refusal) {
            desk.shown(oid, model);
            return form(form, PassportDesk.errors(refusal), model);
        }
        flash.done(texts.getMessage("form.saved"));
        return "redirect:/passport/" + oid + "#part-20";
    }

    private static String form(BuildingForm form, Map<String, String> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "passport/building";
    }
}
