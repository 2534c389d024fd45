package ru.medbus.web.drugs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import ru.medbus.domain.drugsupply.prescription.Consents;
import ru.medbus.domain.drugsupply.prescription.Dispensings;
import ru.medbus.domain.drugsupply.prescription.Prescription;
import ru.medbus.domain.drugsupply.prescription.Prescriptions;
import ru.medbus.domain.drugsupply.prescription.SeriesNumber;
import ru.medbus.domain.drugsupply.stock.Dispensing;
import ru.medbus.domain.drugsupply.stock.Holds;
import ru.medbus.domain.drugsupply.stock.PackState;
import ru.medbus.domain.drugsupply.stock.Share;
import ru.medbus.domain.drugsupply.stock.StockQueries;
import ru.medbus.domain.drugsupply.stock.StockRefusedException;
import ru.medbus.domain.drugsupply.stock.StockReversals;
import ru.medbus.domain.drugsupply.traceability.BarredException;
import ru.medbus.domain.drugsupply.traceability.Scan;
import ru.medbus.domain.drugsupply.traceability.TraceabilityRefusedException;
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
    private final Consents consents;
    private final StockReversals reversals;
    private final StockQueries stock;
    private final Holds holds;
    private final DispenseSheet sheet;
    private final DispensingFates fates;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    DispensePage(Prescriptions prescriptions, Dispensings dispensings, Consents consents, StockReversals reversals,
            StockQueries stock, Holds holds, DispenseSheet sheet, DispensingFates fates, CurrentUser user, Flash flash,
            MessageSource texts) {
        this.prescriptions = prescriptions;
        this.dispensings = dispensings;
        this.consents = consents;
        this.reversals = reversals;
        this.stock = stock;
        this.holds = holds;
        this.sheet = sheet;
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
        return sheet.page(id, List.of(), "", model);
    }

    /** Keyboards of scanners end a code with Enter: every scan is a question to the hub, and the page comes back with it. */
    @PostMapping("/{id:\\d+}/scan")
    String scan(@PathVariable long id, @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") List<String> taken, Model model) {
        var now = new ArrayList<>(taken);
        var refusal = refusal(id, code, now);
        return sheet.page(id, now, refusal, model);
    }

    @PostMapping("/{id:\\d+}")
    String dispense(@PathVariable long id, @RequestParam(defaultValue = "") List<String> taken,
            @RequestParam(defaultValue = "") List<String> agreed, Model model) {
        try {
            long operation = consents.dispense(user.rights().organisationOid(), id,
                    taken.stream().map(sgtin -> new Dispensing.Taken(sgtin, Share.WHOLE)).toList(), agreed,
                    user.rights().login());
            flash.done(texts.getMessage("dispense.done", new Object[]{Long.toString(operation)}));
            return "redirect:/drugs/dispense/" + id;
        } catch (StockRefusedException | BarredException e) {
            return sheet.page(id, taken, e.getMessage(), model);
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
            }
            var barred = dispensings.refusal(prescriptions.get(id), pack.object());
            if (barred.isPresent()) {
                return barred.get().told();
            } else if (known.isEmpty()) {
                return said("foreign", pack);
            }
            var others = holds.others(List.of(pack.object()), Long.toString(id));
            if (!others.isEmpty()) {
                return others.getFirst().why();
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

    /** A mistaken dispensing of this pharmacy goes back: packs, rest and state of the prescription, МДЛП. */
    @PostMapping("/{id:\\d+}/reverse/{operation:\\d+}")
    String reverse(@PathVariable long id, @PathVariable long operation, @RequestParam(defaultValue = "") String reason,
            Model model) {
        try {
            if (dispensings.of(id).stream().noneMatch(each -> each.operation() == operation)) {
                throw new StockRefusedException(texts.getMessage("dispense.reverse.none"));
            }
            reversals.reverse(operation, user.rights().organisationOid(), reason, user.rights().login());
            flash.done(texts.getMessage("dispense.reversed", new Object[]{Long.toString(operation)}));
            return "redirect:/drugs/dispense/" + id;
        } catch (StockRefusedException | TraceabilityRefusedException e) {
            return sheet.page(id, List.of(), e.getMessage(), model);
        }
    }
}
