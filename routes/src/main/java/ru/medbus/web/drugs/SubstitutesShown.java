package ru.medbus.web.drugs;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import ru.medbus.domain.drugsupply.prescription.Dispensings;
import ru.medbus.domain.drugsupply.prescription.Prescription;
import ru.medbus.domain.drugsupply.prescription.Substitute;
import ru.medbus.domain.drugsupply.prescription.Substitutions;
import ru.medbus.domain.reference.calendar.RegionTime;

/** What may stand for the prescribed drug and what may not, and why; what is in stock; what the patient must agree to. */
@Component
class SubstitutesShown {
    private final Substitutions substitutions;
    private final Dispensings dispensings;
    private final RegionTime day;

    SubstitutesShown(Substitutions substitutions, Dispensings dispensings, RegionTime day) {
        this.substitutions = substitutions;
        this.dispensings = dispensings;
        this.day = day;
    }

    /** @param taken codes of packs that have been scanned */
    void add(Model model, Prescription prescription, List<String> taken, String pharmacy) {
        var others = substitutions.of(prescription.order(), day.today()).stream()
                .filter(each -> each.kind() != Substitute.Kind.AS_WRITTEN).toList();
        model.addAttribute("substitutes", others);
        model.addAttribute("held", dispensings.held(pharmacy, others));
        model.addAttribute("consents", taken.stream()
                .flatMap(sgtin -> dispensings.substitute(prescription.order(), sgtin).stream())
                .filter(Substitute::consent).distinct().toList());
    }
}
