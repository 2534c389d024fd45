package ru.medbus.web.passport;

import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.passport.FacilityKind;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.local.LocalNetwork;
import ru.medbus.domain.reference.calendar.RegionTime;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;

/** An organisation that ФРМО does not know is entered by hand; the rest of it is filled in its passport. */
@Controller
@Allowed(Permission.ACCEPT_PASSPORTS)
@RequestMapping("/passport/network/new")
class NewFacilityPage {
    private final LocalNetwork network;
    private final RegionTime day;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    NewFacilityPage(LocalNetwork network, RegionTime day, CurrentUser user, Flash flash, MessageSource texts) {
        this.network = network;
        this.day = day;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping
    String open(Model model) {
        return form(NewFacilityForm.blank(day.today()), Map.of(), model);
    }

    @PostMapping
    String add(@ModelAttribute NewFacilityForm form, Model model) {
        try {
            var facility = form.facility();
            network.add(facility, user.actor().who(), Typed.text(form.why()));
            flash.done(texts.getMessage(facility.kind() == FacilityKind.PHARMACY
                    ? "network.added.pharmacy"
                    : "network.added"));
            return "redirect:/passport/network/" + facility.oid();
        } catch (PassportRefusedException refusal) {
            return form(form, PassportDesk.errors(refusal), model);
        }
    }

    private static String form(NewFacilityForm form, Map<String, String> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", FacilityKind.values());
        return "passport/new-facility";
    }
}
