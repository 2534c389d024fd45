package ru.medbus.web.drugs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import ru.medbus.domain.drugsupply.prescription.Dispensings;
import ru.medbus.domain.drugsupply.prescription.Drugs;
import ru.medbus.domain.drugsupply.prescription.Prescription;
import ru.medbus.domain.drugsupply.prescription.Prescriptions;
import ru.medbus.domain.drugsupply.prescription.SeriesNumber;
import ru.medbus.domain.drugsupply.stock.Dispensing;
import ru.medbus.domain.drugsupply.stock.Fefo;
import ru.medbus.domain.drugsupply.stock.PackState;
import ru.medbus.domain.drugsupply.stock.Share;
import ru.medbus.domain.drugsupply.stock.StockQueries;
import ru.medbus.domain.drugsupply.stock.StockRefusedException;
import ru.medbus.domain.drugsupply.traceability.BarredException;
import ru.medbus.domain.drugsupply.traceability.Scan;
import ru.medbus.domain.drugsupply.traceability.UnreadableCodeException;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;

/** A pharmacist hands out a drug: the prescription, which packs to take and why, scans, the deed. */
@Controller
@Allowed(Permission.DISPENSE_DRUGS)
@RequestMapping("/drugs/dispense")
class DispensePage {
    private final Prescriptions prescriptions;
    private final Dispensings dispensings;
    private final Dispensing dispensing;
    private final Drugs drugs;
    private final Fefo fefo;
    private final StockQueries stock;
    private final DispensingFates fates;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    DispensePage(Prescriptions prescriptions, Dispensings dispensings, Dispensing dispensing, Drugs drugs, Fefo fefo,
            StockQueries stock, DispensingFates fates, CurrentUser user, Flash flash, MessageSource texts) {
        this.prescriptions = prescriptions;
        this.dispensings = dispensings;
        this.dispensing = dispensing;
        this.drugs = drugs;
        this.fefo = fefo;
        this.stock = stock;
        this.fates = fates;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping
    String find(@RequestParam(defaultValue = "") String number, Model model) {
        var words = number.strip().split("\\s+");
        var found = words.length == 2
                ? prescriptions.byNumber(new SeriesNumber(words[0], words[1]))
                : Optional.<Prescription>empty();
        model.addAttribute("number", number);
        model.addAttribute("refused", fates.refused(user.rights().organisationOid()));
        return found.map(one -> "redirect:/drugs/dispense/" + one.id()).orElse("drugs/dispense-find");
    }

    @GetMapping("/{id:\\d+}")
    String show(@PathVariable long id, Model model) {
        return page(id, List.of(), "", model);
    }

    /** Keyboards of scanners end a code with Enter: every scan is a question to the hub, and the page comes back with it. */
    @PostMapping("/{id:\\d+}/scan")
    String scan(@PathVariable long id, @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") List<String> taken, Model model) {
        var now = new ArrayList<>(taken);
        var refusal = refusal(id, code, now);
        return page(id, now, refusal, model);
    }

    @PostMapping("/{id:\\d+}")
    String dispense(@PathVariable long id, @RequestParam(defaultValue = "") List<String> taken, Model model) {
        try {
            long operation = dispensing.dispense(user.rights().organisationOid(), Long.toString(id),
                    taken.stream().map(sgtin -> new Dispensing.Taken(sgtin, Share.WHOLE)).toList(),
                    user.rights().login());
            flash.done(texts.getMessage("dispense.done", new Object[]{Long.toString(operation)}));
            return "redirect:/drugs/dispense/" + id;
        } catch (StockRefusedException | BarredException e) {
            return page(id, taken, e.getMessage(), model);
        }
    }

    /** Adds the scanned pack to those taken, or says why not. */
    private String refusal(long id, String code, List<String> taken) {
        try {
            if (!(Scan.of(code) instanceof Scan.Pack pack)) {
                return texts.getMessage("dispense.box", new Object[]{Scan.of(code).object()});
            }
            var known = stock.pack(pack.object()).filter(one -> one.facilityOid().equals(user.rights()
                    .organisationOid()) && one.state().equals(PackState.IN_STOCK.name()));
            if (taken.contains(pack.object())) {
                return said("twice", pack);
            } else if (!dispensings.gtins(prescriptions.get(id).order()).contains(pack.gtin().digits())) {
                return said("other", pack);
            } else if (known.isEmpty()) {
                return said("foreign", pack);
            }
            taken.add(pack.object());
            return "";
        } catch (UnreadableCodeException e) {
            return e.getMessage();
        }
    }

    private String said(String word, Scan.Pack pack) {
        return texts.getMessage("dispense." + word, new Object[]{pack.object()});
    }

    private String page(long id, List<String> taken, String refusal, Model model) {
        var prescription = prescriptions.get(id);
        var drug = drugs.drug(prescription.order().drug());
        model.addAttribute("p", prescription);
        model.addAttribute("drug", drug.map(each -> each.title()).orElse(prescription.order().drug()));
        model.addAttribute("unit", drug.map(each -> each.unit()).orElse(""));
        model.addAttribute("left", dispensings.left(prescription).toPlainString());
        model.addAttribute("packs", dispensings.packsLeft(prescription));
        model.addAttribute("obstacle", dispensings.obstacle(prescription, LocalDate.now()).orElse(""));
        model.addAttribute("handed", dispensings.of(id));
        model.addAttribute("documents", fates.of(id));
        model.addAttribute("choice", choice(prescription));
        model.addAttribute("taken", taken);
        model.addAttribute("refusal", refusal);
        return "drugs/dispense";
    }

    /** Good until the end of the course. */
    private Fefo.Choice choice(Prescription prescription) {
        Set<String> gtins = dispensings.gtins(prescription.order());
        return fefo.choose(new Fefo.Wish(user.rights().organisationOid(), gtins, Optional.empty(),
                LocalDate.now().plusDays(prescription.order().courseDays()), dispensings.packsLeft(prescription)));
    }
}
