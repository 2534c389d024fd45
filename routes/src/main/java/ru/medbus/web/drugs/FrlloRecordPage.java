package ru.medbus.web.drugs;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.frllo.FrlloQueries;
import ru.medbus.domain.drugsupply.frllo.FrlloRepairs;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;

/** One record of ФРЛЛО: how it stands, every sending of it, what a person can do. */
@Controller
@Allowed(Permission.VIEW_BENEFICIARIES)
@RequestMapping("/drugs/frllo/{id:\\d+}")
class FrlloRecordPage {
    private static final int SENDINGS = 30;

    private final FrlloQueries queries;
    private final FrlloRepairs repairs;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    FrlloRecordPage(FrlloQueries queries, FrlloRepairs repairs, CurrentUser user, Flash flash, MessageSource texts) {
        this.queries = queries;
        this.repairs = repairs;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        model.addAttribute("line", queries.find(id)
                .orElseThrow(() -> DrugSupplyRefusedException.unknown("запись ФРЛЛО " + id)));
        model.addAttribute("sendings", queries.sendings(id, SENDINGS));
        return "drugs/frllo-record";
    }

    @PostMapping("/again")
    @Allowed(Permission.MANAGE_BENEFICIARIES)
    String again(@PathVariable long id) {
        repairs.again(id, user.actor());
        flash.done(texts.getMessage("frllo.again.done", new Object[]{1}));
        return "redirect:/drugs/frllo/" + id;
    }

    @PostMapping("/close")
    @Allowed(Permission.MANAGE_BENEFICIARIES)
    String close(@PathVariable long id, @RequestParam String reason) {
        repairs.close(id, reason, user.actor());
        flash.done(texts.getMessage("frllo.closed"));
        return "redirect:/drugs/frllo/" + id;
    }
}
