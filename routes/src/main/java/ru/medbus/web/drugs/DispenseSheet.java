package ru.medbus.web.drugs;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import ru.medbus.domain.drugsupply.deferral.DeferralQueries;
import ru.medbus.domain.drugsupply.prescription.Dispensings;
import ru.medbus.domain.drugsupply.prescription.Drugs;
import ru.medbus.domain.drugsupply.prescription.Portions;
import ru.medbus.domain.drugsupply.prescription.Prescription;
import ru.medbus.domain.drugsupply.stock.Fefo;
import ru.medbus.domain.drugsupply.stock.Holds;
import ru.medbus.domain.reference.calendar.RegionTime;
import ru.medbus.security.CurrentUser;

/** All that a pharmacist sees of one prescription at the counter: what is left, what to take and why, what is kept, what was done. */
@Component
class DispenseSheet {
    private final PrescriptionDesk desk;
    private final Dispensings dispensings;
    private final SubstitutesShown substitutes;
    private final Portions portions;
    private final Drugs drugs;
    private final Fefo fefo;
    private final Holds holds;
    private final DeferralQueries deferrals;
    private final DispensingFates fates;
    private final RegionTime day;
    private final CurrentUser user;

    DispenseSheet(PrescriptionDesk desk, Dispensings dispensings, SubstitutesShown substitutes, Portions portions,
            Drugs drugs,
            Fefo fefo, Holds holds, DeferralQueries deferrals, DispensingFates fates, RegionTime day,
            CurrentUser user) {
        this.desk = desk;
        this.dispensings = dispensings;
        this.substitutes = substitutes;
        this.portions = portions;
        this.drugs = drugs;
        this.fefo = fefo;
        this.holds = holds;
        this.deferrals = deferrals;
        this.fates = fates;
        this.day = day;
        this.user = user;
    }

    /**
     * @param taken   packs that are scanned, and how much of each
     * @param refusal of the last deed, empty when it went well
     * @return the template
     */
    String page(long id, TakenPacks taken, String refusal, Model model) {
        var pharmacy = user.rights().organisationOid();
        var prescription = desk.dispensable(id);
        var drug = drugs.drug(prescription.order().drug());
        model.addAttribute("p", prescription);
        model.addAttribute("drug", drug.map(each -> each.title()).orElse(prescription.order().drug()));
        model.addAttribute("unit", drug.map(each -> each.unit()).orElse(""));
        model.addAttribute("obstacle", dispensings.obstacle(prescription, day.today()).orElse(""));
        model.addAttribute("handed", dispensings.of(id));
        model.addAttribute("documents", fates.of(id));
        left(model, pharmacy, prescription);
        model.addAttribute("taken", portions.of(prescription, taken.sgtins(), taken.units()));
        substitutes.add(model, prescription, taken.sgtins(), pharmacy);
        model.addAttribute("refusal", refusal);
        return "drugs/dispense";
    }

    /** What is still to be handed out, which packs to take for it, what is kept for it. */
    private void left(Model model, String pharmacy, Prescription prescription) {
        int packs = dispensings.packsLeft(prescription);
        var choice = fefo.choose(dispensings.wish(prescription, pharmacy));
        model.addAttribute("left", dispensings.left(prescription).toPlainString());
        model.addAttribute("packs", packs);
        model.addAttribute("choice", choice);
        model.addAttribute("short", packs == 0 || choice.missing() > 0);
        model.addAttribute("kept", holds.of(Long.toString(prescription.id())).stream()
                .filter(hold -> hold.facilityOid().equals(pharmacy)).toList());
        model.addAttribute("deferral",
                deferrals.of(prescription.id()).filter(line -> line.state().open()).orElse(null));
    }
}
