package ru.medbus.web.drugs;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.beneficiary.PatientCodes;
import ru.medbus.domain.patient.Person;
import ru.medbus.domain.patient.Persons;
import ru.medbus.security.Allowed;
import ru.medbus.web.Flash;

/** Finds a patient by СНИЛС, ЕНП, name, or the code that the scanner reads. */
@Controller
@Allowed({Permission.VIEW_BENEFICIARIES, Permission.DISPENSE_DRUGS})
class PatientsPage {
    private static final int MOST = 50;
    /** Whatever stands before it is the address of some node. */
    private static final String QR = "/drugs/qr/";

    private final Persons persons;
    private final PatientCodes codes;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    PatientsPage(Persons persons, PatientCodes codes, Flash flash, MessageSource texts) {
        this.persons = persons;
        this.codes = codes;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping("/drugs/patients")
    String find(@RequestParam(defaultValue = "") String q, Model model) {
        if (q.contains(QR)) {
            return scanned(q.substring(q.indexOf(QR) + QR.length()).strip());
        }
        List<Person> found = persons.search(q, MOST);
        if (found.size() == 1) {
            return card(found.getFirst().id());
        }
        model.addAttribute("q", q);
        model.addAttribute("found", found);
        return "drugs/patients";
    }

    /** What a scanned code opens. */
    @GetMapping("/drugs/qr/{token}")
    String scanned(@PathVariable String token) {
        return codes.person(token).map(PatientsPage::card).orElseGet(() -> {
            flash.refused(texts.getMessage("patients.qr.unknown"));
            return "redirect:/drugs/patients";
        });
    }

    private static String card(long person) {
        return "redirect:/drugs/patients/" + person;
    }
}
