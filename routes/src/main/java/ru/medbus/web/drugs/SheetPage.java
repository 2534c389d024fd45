package ru.medbus.web.drugs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.beneficiary.Entitlement;
import ru.medbus.domain.drugsupply.beneficiary.Entitlements;
import ru.medbus.domain.drugsupply.prescription.Drug;
import ru.medbus.domain.drugsupply.prescription.Drugs;
import ru.medbus.domain.drugsupply.prescription.Form;
import ru.medbus.domain.drugsupply.prescription.Forms;
import ru.medbus.domain.drugsupply.prescription.Prescriptions;
import ru.medbus.domain.drugsupply.prescription.Sheet;
import ru.medbus.domain.drugsupply.prescription.Sheets;
import ru.medbus.domain.patient.Persons;
import ru.medbus.routes.drugsupply.PrescriptionSigning;
import ru.medbus.security.Allowed;
import ru.medbus.web.Flash;

/** A sheet of standing prescriptions: opened once, issued from again and again. */
@Controller
@Allowed(Permission.ISSUE_PRESCRIPTIONS)
@RequestMapping("/drugs/sheets")
class SheetPage {
    private final PrescriptionDesk desk;
    private final Sheets sheets;
    private final Prescriptions prescriptions;
    private final PrescriptionSigning signing;
    private final Entitlements entitlements;
    private final Persons persons;
    private final Drugs drugs;
    private final Forms forms;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    SheetPage(PrescriptionDesk desk, Sheets sheets, Prescriptions prescriptions, PrescriptionSigning signing,
            Entitlements entitlements, Persons persons, Drugs drugs, Forms forms, Flash flash, MessageSource texts) {
        this.desk = desk;
        this.sheets = sheets;
        this.prescriptions = prescriptions;
        this.signing = signing;
        this.entitlements = entitlements;
        this.persons = persons;
        this.drugs = drugs;
        this.forms = forms;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping("/new")
    String begin(@RequestParam long patient, Model model) {
        return begin(model, patient, Map.of());
    }

    @PostMapping
    String open(@ModelAttribute SheetForm form, Model model) {
        try {
            return "redirect:/drugs/sheets/" + sheets.open(form.sheet(desk.facility(), desk.who()), desk.today());
        } catch (DrugSupplyRefusedException refusal) {
            return begin(model, form.patient(), refusal.errors());
        }
    }

    @GetMapping("/{id:\\d+}")
    String show(@PathVariable long id, Model model) {
        var sheet = own(id);
        model.addAttribute("sheet", sheet);
        model.addAttribute("person", persons.find(sheet.personId()).orElseThrow());
        model.addAttribute("drugs", sheet.lines().stream().map(Sheet.Line::drug).distinct()
                .collect(
                        Collectors.toMap(Function.identity(), code -> drugs.drug(code).map(Drug::title).orElse(code))));
        model.addAttribute("due",
                sheet.lines().stream().filter(line -> !line.nextOn().isAfter(desk.today())).count());
        return "drugs/sheet";
    }

    /** Writes every prescription that is due; one that the rules refuse stays a draft and is named. */
    @PostMapping("/{id:\\d+}/issue")
    String issue(@PathVariable long id) {
        own(id);
        var refused = new ArrayList<String>();
        var drafts = sheets.issue(id, desk.today(), desk.doctor());
        drafts.forEach(draft -> sign(draft, refused));
        if (!refused.isEmpty()) {
            flash.warning(texts.getMessage("sheet.refused", new Object[]{drafts.size() - refused.size(), refused.size(),
                    String.join(" ", refused)}));
        } else {
            flash.done(texts.getMessage("sheet.issued", new Object[]{drafts.size()}));
        }
        return "redirect:/drugs/sheets/" + id;
    }

    @PostMapping("/{id:\\d+}/close")
    String close(@PathVariable long id) {
        own(id);
        sheets.close(id, desk.today(), desk.who());
        return "redirect:/drugs/sheets/" + id;
    }

    private void sign(long draft, List<String> refused) {
        try {
            var prepared = signing.prepare(draft, prescriptions.get(draft).revision(), desk.knownPrescriber(),
                    desk.who());
            signing.sign(draft, prepared.revision(), desk.knownPrescriber(), desk.who());
        } catch (DrugSupplyRefusedException refusal) {
            refused.add(refusal.getMessage());
        }
    }

    private Sheet own(long id) {
        var sheet = sheets.get(id);
        if (!sheet.facilityOid().equals(desk.facility())) {
            throw new AccessDeniedException("Лист другой организации");
        }
        return sheet;
    }

    private String begin(Model model, long patient, Map<String, String> errors) {
        var grounds = entitlements.on(Entitlements.Question.of(patient, desk.today())).grounds();
        model.addAttribute("person", persons.find(patient)
                .orElseThrow(() -> DrugSupplyRefusedException.unknown("пациент " + patient)));
        model.addAttribute("grounds", grounds);
        model.addAttribute("diagnosis", grounds.stream().findFirst().map(Entitlement.Ground::benefit)
                .map(each -> each.diagnosis()).orElse(""));
        model.addAttribute("terms", forms.all().stream().filter(Form::preferential).findFirst().orElseThrow().terms());
        model.addAttribute("until", desk.today().plusMonths(6));
        model.addAttribute("errors", errors);
        return "drugs/sheet-form";
    }
}
