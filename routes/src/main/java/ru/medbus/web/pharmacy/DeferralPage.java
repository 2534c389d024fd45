package ru.medbus.web.pharmacy;

import java.time.Instant;
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
import ru.medbus.domain.drugsupply.History;
import ru.medbus.domain.drugsupply.deferral.DeferralLine;
import ru.medbus.domain.drugsupply.deferral.DeferralQueries;
import ru.medbus.domain.drugsupply.deferral.DeferralRules;
import ru.medbus.domain.drugsupply.deferral.Deferrals;
import ru.medbus.domain.drugsupply.prescription.Prescription;
import ru.medbus.domain.drugsupply.stock.Holds;
import ru.medbus.domain.reference.calendar.WorkingCalendar;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.drugs.Days;

/** One deferred prescription: its term and by which order, what is kept for it, what can be done. */
@Controller
@Allowed(Permission.MANAGE_STOCK)
@RequestMapping("/pharmacy/deferrals")
class DeferralPage {
    private static final int HISTORY = 50;

    private final Deferrals deferrals;
    private final DeferralQueries queries;
    private final DeferralRules rules;
    private final Holds holds;
    private final WorkingCalendar calendar;
    private final History history;
    private final CurrentUser user;
    private final PharmacyDesk desk;
    private final Days days;
    private final MessageSourceAccessor texts;

    DeferralPage(Deferrals deferrals, DeferralQueries queries, DeferralRules rules, Holds holds,
            WorkingCalendar calendar, History history, CurrentUser user, PharmacyDesk desk, Days days,
            MessageSource texts) {
        this.deferrals = deferrals;
        this.queries = queries;
        this.rules = rules;
        this.holds = holds;
        this.calendar = calendar;
        this.history = history;
        this.user = user;
        this.desk = desk;
        this.days = days;
        this.texts = new MessageSourceAccessor(texts);
    }

    /** From the counter: the drug is not there. */
    @PostMapping
    @Allowed(Permission.DISPENSE_DRUGS)
    String defer(@RequestParam long prescription, @RequestParam(defaultValue = "false") boolean purchase) {
        desk.attempt(() -> {
            var known = deferrals.defer(new Deferrals.Request(prescription, user.rights().organisationOid(), purchase,
                    Instant.now(), desk.login()));
            return texts.getMessage("deferral.done", new Object[]{days.show(known.dueOn())});
        });
        return "redirect:/drugs/dispense/" + prescription;
    }

    @GetMapping("/{id:\\d+}")
    String show(@PathVariable long id, Model model) {
        var line = seen(id);
        var known = deferrals.get(id);
        model.addAttribute("line", line);
        model.addAttribute("known", known);
        model.addAttribute("rule", rules.get(known.ruleId()));
        model.addAttribute("entered", calendar.entered(known.dueOn().getYear()));
        model.addAttribute("holds", holds.of(Long.toString(line.prescriptionId())));
        model.addAttribute("dispenses", user.rights().may(Permission.DISPENSE_DRUGS, line.pharmacyOid()));
        model.addAttribute("history", history.of(Prescription.subject(line.prescriptionId()), HISTORY));
        return "pharmacy/deferral";
    }

    @PostMapping("/{id:\\d+}/withdraw")
    @Allowed(Permission.DISPENSE_DRUGS)
    String withdraw(@PathVariable long id, @RequestParam int revision, @RequestParam(defaultValue = "") String reason) {
        own(id);
        desk.attempt(() -> {
            deferrals.withdraw(id, revision, reason, desk.login());
            return texts.getMessage("deferral.withdrawn");
        });
        return "redirect:/pharmacy/deferrals/" + id;
    }

    @PostMapping("/{id:\\d+}/purchase")
    @Allowed(Permission.DISPENSE_DRUGS)
    String purchase(@PathVariable long id, @RequestParam int revision, @RequestParam(defaultValue = "") String reason) {
        own(id);
        desk.attempt(() -> {
            deferrals.purchase(id, revision, reason, desk.login());
            return texts.getMessage("deferral.purchased", new Object[]{days.show(deferrals.get(id).dueOn())});
        });
        return "redirect:/pharmacy/deferrals/" + id;
    }

    private DeferralLine seen(long id) {
        var line = queries.one(id).orElseThrow(UnknownDocumentException::new);
        user.require(Permission.MANAGE_STOCK, line.pharmacyOid());
        return line;
    }

    private void own(long id) {
        user.require(Permission.DISPENSE_DRUGS, seen(id).pharmacyOid());
    }
}
