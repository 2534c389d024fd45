package ru.medbus.web.drugs;

import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.prescription.Consents;
import ru.medbus.domain.drugsupply.prescription.Dispensings;
import ru.medbus.domain.drugsupply.prescription.Portions;
import ru.medbus.domain.drugsupply.prescription.Prescription;
import ru.medbus.domain.drugsupply.prescription.Prescriptions;
import ru.medbus.domain.drugsupply.prescription.SeriesNumber;
import ru.medbus.domain.drugsupply.stock.Holds;
import ru.medbus.domain.drugsupply.stock.PackState;
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
    private final Portions portions;
    private final Consents consents;
    private final StockReversals reversals;
    private final StockQueries stock;
    private final Holds holds;
    private final DispenseSheet sheet;
    private final DispensingFates fates;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    DispensePage(Prescriptions prescriptions, Dispensings dispensings, Portions portions, Consents consents,
            StockReversals reversals, StockQueries stock, Holds holds, DispenseSheet sheet, DispensingFates fates,
            CurrentUser user, Flash flash,
            MessageSource texts) {
        this.prescriptions = prescriptions;
        this.dispensings = dispensings;
        this.portions = portions;
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
        return sheet.page(id, TakenPacks.NONE, "", model);
    }

    /** Keyboards of scanners end a code with Enter: every scan is a question to the hub, and the page comes back with it. */
    @PostMapping("/{id:\\d+}/scan")
    String scan(@PathVariable long id, @RequestParam(defaultValue = "") String code,
            @RequestParam MultiValueMap<String, String> form, Model model) {
        var taken = TakenPacks.of(form);
        if (code.isBlank()) {
            return sheet.page(id, taken, "", model);
        }
        try {
            return sheet.page(id, taken.and(scanned(id, code, taken)), "", model);
        } catch (StockRefusedException | UnreadableCodeException e) {
            return sheet.page(id, taken, e.getMessage(), model);
        }
    }

    @PostMapping("/{id:\\d+}")
    String dispense(@PathVariable long id, @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") List<String> agreed, Model model) {
        var taken = TakenPacks.of(form);
        try {
            long operation = consents.dispense(user.rights().organisationOid(), id,
                    portions.of(prescriptions.get(id), taken.checked().sgtins(), taken.units()).stream()
                            .map(Portions.Portion::taken).toList(),
                    agreed, user.rights().login());
            flash.done(texts.getMessage("dispense.done", new Object[]{Long.toString(operation)}));
            return "redirect:/drugs/dispense/" + id;
        } catch (StockRefusedException | BarredException e) {
            return sheet.page(id, taken, e.getMessage(), model);
        }
    }

    /** @return КИЗ of the pack that may be taken */
    private String scanned(long id, String code, TakenPacks taken) {
        if (!(Scan.of(code) instanceof Scan.Pack pack)) {
            throw refused("box", Scan.of(code).object());
        }
        if (taken.sgtins().contains(pack.object())) {
            throw refused("twice", pack.object());
        }
        dispensings.refusal(prescriptions.get(id), pack.object()).ifPresent(barred -> {
            throw new StockRefusedException(List.of(barred));
        });
        stock.pack(pack.object()).filter(this::onTheShelf).orElseThrow(() -> refused("foreign", pack.object()));
        holds.others(List.of(pack.object()), Long.toString(id)).stream().findFirst().ifPresent(other -> {
            throw new StockRefusedException(other.why());
        });
        return pack.object();
    }

    private boolean onTheShelf(StockQueries.PackLine pack) {
        return pack.facilityOid().equals(user.rights().organisationOid())
                && pack.state().equals(PackState.IN_STOCK.name());
    }

    private StockRefusedException refused(String word, String object) {
        return new StockRefusedException(texts.getMessage("dispense." + word, new Object[]{object}));
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
            return sheet.page(id, TakenPacks.NONE, e.getMessage(), model);
        }
    }
}
