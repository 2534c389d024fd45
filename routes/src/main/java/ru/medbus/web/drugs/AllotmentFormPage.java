package ru.medbus.web.drugs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.Finding;
import ru.medbus.domain.drugsupply.allotment.Allotments;
import ru.medbus.domain.drugsupply.beneficiary.Programme;
import ru.medbus.domain.drugsupply.prescription.Drug;
import ru.medbus.domain.drugsupply.prescription.Drugs;
import ru.medbus.domain.passport.FacilityKind;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.reference.calendar.RegionTime;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;

/** A limit is entered, changed, or comes in a file with many others. */
@Controller
@Allowed(Permission.MANAGE_ALLOTMENTS)
@RequestMapping("/drugs/allotments")
class AllotmentFormPage {
    private final Allotments allotments;
    private final LimitFile file;
    private final Network network;
    private final Drugs drugs;
    private final RegionTime day;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    AllotmentFormPage(Allotments allotments, LimitFile file, Network network, Drugs drugs, RegionTime day,
            CurrentUser user, Flash flash, MessageSource texts) {
        this.allotments = allotments;
        this.file = file;
        this.network = network;
        this.drugs = drugs;
        this.day = day;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping("/new")
    String begin(Model model) {
        return form(model, LimitForm.year(day.today()), Map.of());
    }

    @PostMapping("/new")
    String enter(@ModelAttribute LimitForm typed, Model model) {
        try {
            long id = allotments.enter(typed.of(drugs.drug(typed.drug()).map(Drug::inn).orElse("")).draft(),
                    user.actor());
            flash.done(texts.getMessage("allotments.saved"));
            return "redirect:/drugs/allotments/" + id;
        } catch (DrugSupplyRefusedException refusal) {
            return form(model, typed, refusal.errors());
        }
    }

    @GetMapping("/{id:\\d+}")
    @Allowed({Permission.MANAGE_ALLOTMENTS, Permission.VIEW_PRESCRIPTIONS})
    String card(@PathVariable long id, Model model) {
        var limit = allotments.get(id);
        if (!user.may(Permission.MANAGE_ALLOTMENTS)
                && !user.rights().may(Permission.VIEW_PRESCRIPTIONS, limit.terms().facilityOid())) {
            throw new AccessDeniedException("Лимит другой организации");
        }
        return card(model, id, limit.packs().map(Object::toString).orElse(""),
                limit.kopecks().map(each -> AllotmentsPage.roubles(each).toPlainString()).orElse(""), "", Map.of());
    }

    @PostMapping("/{id:\\d+}")
    String change(@PathVariable long id, @RequestParam int revision, @RequestParam(defaultValue = "") String packs,
            @RequestParam(defaultValue = "") String roubles, @RequestParam(defaultValue = "") String why,
            Model model) {
        try {
            var found = new ArrayList<Finding>();
            var amount = LimitForm.packs(packs, found);
            var money = LimitForm.kopecks(roubles, found);
            if (!found.isEmpty()) {
                throw new DrugSupplyRefusedException(found);
            }
            allotments.change(id, revision, amount, money, why, user.actor());
        } catch (DrugSupplyRefusedException refusal) {
            return card(model, id, packs, roubles, why, refusal.errors());
        }
        flash.done(texts.getMessage("allotments.saved"));
        return "redirect:/drugs/allotments/" + id;
    }

    @GetMapping("/import")
    String choose(Model model) {
        return upload(model, List.of());
    }

    @PostMapping("/import")
    String load(@RequestParam("file") MultipartFile brought, Model model) throws IOException {
        try {
            var entered = allotments.enterAll(
                    file.drafts(brought.getBytes(), String.valueOf(brought.getOriginalFilename())), user.actor());
            flash.done(texts.getMessage("allotments.loaded", new Object[]{entered.changed(), entered.unchanged()}));
            return "redirect:/drugs/allotments";
        } catch (DrugSupplyRefusedException refusal) {
            return upload(model, refusal.findings().stream().map(Finding::told).toList());
        }
    }

    private String form(Model model, LimitForm form, Map<String, String> errors) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("drugShown", drugs.drug(form.drug()).map(Drug::title).orElse(""));
        model.addAttribute("facilities", network.facilities(FacilityKind.MEDICAL).stream()
                .filter(each -> each.open(day.today())).toList());
        model.addAttribute("programmes", Programme.values());
        return "drugs/allotment-form";
    }

    private String card(Model model, long id, String packs, String roubles, String why, Map<String, String> errors) {
        model.addAttribute("limit", allotments.get(id));
        model.addAttribute("changes", allotments.changes(id));
        model.addAttribute("packs", packs);
        model.addAttribute("roubles", roubles);
        model.addAttribute("why", why);
        model.addAttribute("errors", errors);
        model.addAttribute("manages", user.may(Permission.MANAGE_ALLOTMENTS));
        return "drugs/allotment";
    }

    private static String upload(Model model, List<String> refusals) {
        model.addAllAttributes(Map.of("part", "allotments", "refusals", refusals, "heads",
                String.join(", ", LimitFile.HEADS)));
        return "drugs/table-import";
    }
}
