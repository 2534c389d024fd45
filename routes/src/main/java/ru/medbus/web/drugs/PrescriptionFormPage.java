package ru.medbus.web.drugs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
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
import ru.medbus.domain.drugsupply.prescription.DrugItem;
import ru.medbus.domain.drugsupply.prescription.Drugs;
import ru.medbus.domain.drugsupply.prescription.Form;
import ru.medbus.domain.drugsupply.prescription.Forms;
import ru.medbus.domain.drugsupply.prescription.Prescription;
import ru.medbus.domain.drugsupply.prescription.PrescriptionRules;
import ru.medbus.domain.drugsupply.prescription.Prescriptions;
import ru.medbus.domain.patient.Persons;
import ru.medbus.routes.drugsupply.PrescriptionDocuments;
import ru.medbus.routes.drugsupply.PrescriptionSigning;
import ru.medbus.security.Allowed;
import ru.medbus.web.Flash;

/** The form of a prescription: typed, checked while it is typed, numbered, and on to its signing. */
@Controller
@Allowed(Permission.ISSUE_PRESCRIPTIONS)
@RequestMapping("/drugs/prescriptions")
class PrescriptionFormPage {
    private final PrescriptionDesk desk;
    private final Prescriptions prescriptions;
    private final PrescriptionSigning signing;
    private final PrescriptionRules rules;
    private final PrescriptionDocuments documents;
    private final Entitlements entitlements;
    private final Persons persons;
    private final Forms forms;
    private final Drugs drugs;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    PrescriptionFormPage(PrescriptionDesk desk, Prescriptions prescriptions, PrescriptionSigning signing,
            PrescriptionRules rules, PrescriptionDocuments documents, Entitlements entitlements,
            Persons persons, Forms forms, Drugs drugs, Flash flash, MessageSource texts) {
        this.desk = desk;
        this.prescriptions = prescriptions;
        this.signing = signing;
        this.rules = rules;
        this.documents = documents;
        this.entitlements = entitlements;
        this.persons = persons;
        this.forms = forms;
        this.drugs = drugs;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    /** A choice of the form. */
    public record Option(String value, String title) {}

    /** A prescription begins with its patient. */
    @GetMapping(path = "/new", params = "!patient")
    String choosePatient() {
        return "redirect:/drugs/patients";
    }

    /** Begins with what the register says: the best right of the patient and its diagnosis. */
    @GetMapping(path = "/new", params = "patient")
    String begin(@RequestParam long patient, @RequestParam(defaultValue = "") String form, Model model) {
        var chosen = forms.find(form).orElseGet(() -> forms.all().getFirst());
        var ground = Optional.of(entitlements.on(Entitlements.Question.of(patient, desk.today())))
                .filter(each -> chosen.preferential()).flatMap(each -> each.grounds().stream().findFirst());
        var empty = new PrescriptionForm(patient, chosen.code(),
                ground.map(each -> each.category().code()).orElse(""),
                ground.map(each -> each.benefit().diagnosis()).orElse(""), "", "1", "1", "30", "", "",
                usual(chosen), false, false, "", "", "", "", "", "", 0);
        return show(model, 0, empty, Map.of(), Optional.empty());
    }

    @PostMapping
    String add(@ModelAttribute PrescriptionForm form, Model model) {
        long id = prescriptions.draft(form.order(desk.today()), desk.facility(), desk.doctor());
        return go(id, form, model);
    }

    @GetMapping("/{id:\\d+}/edit")
    String edit(@PathVariable long id, Model model) {
        var draft = desk.own(id);
        var errors = draft.fate().refusal().isEmpty()
                ? Map.<String, String>of()
                : Map.of(draft.fate().refusalField(), draft.fate().refusal());
        return show(model, id, PrescriptionForm.of(draft.order(), draft.revision()), errors, Optional.of(draft));
    }

    @PostMapping("/{id:\\d+}")
    String change(@PathVariable long id, @ModelAttribute PrescriptionForm form, Model model) {
        desk.own(id);
        try {
            prescriptions.change(id, form.revision(), form.order(desk.today()));
        } catch (DrugSupplyRefusedException refusal) {
            return show(model, id, form, refusal.errors(), Optional.of(prescriptions.get(id)));
        }
        return go(id, form, model);
    }

    /** Keeps what has been typed, unchecked. */
    @PostMapping("/draft")
    String keep(@ModelAttribute PrescriptionForm form, @RequestParam(defaultValue = "0") long id) {
        long kept = id == 0
                ? prescriptions.draft(form.order(desk.today()), desk.facility(), desk.doctor())
                : kept(id, form);
        flash.done(texts.getMessage("prescription.draft.kept"));
        return "redirect:/drugs/prescriptions/" + kept + "/edit";
    }

    /** What the rules say of what has been typed so far; nothing is kept. */
    @PostMapping("/check")
    String check(@ModelAttribute PrescriptionForm form, Model model) {
        check(model, form);
        return "drugs/form :: checks";
    }

    @PostMapping("/{id:\\d+}/copy")
    String copy(@PathVariable long id) {
        desk.own(id);
        long copy = prescriptions.copy(id, desk.today(), desk.facility(), desk.doctor());
        flash.done(texts.getMessage("prescription.copied"));
        return "redirect:/drugs/prescriptions/" + copy + "/edit";
    }

    private long kept(long id, PrescriptionForm form) {
        desk.own(id);
        prescriptions.change(id, form.revision(), form.order(desk.today()));
        return id;
    }

    /** Checked and numbered, or shown again with every refusal beside its field; the draft is kept either way. */
    private String go(long id, PrescriptionForm form, Model model) {
        var draft = prescriptions.get(id);
        try {
            prepare(draft);
        } catch (DrugSupplyRefusedException refusal) {
            return show(model, id, PrescriptionForm.of(draft.order(), draft.revision()), refusal.errors(),
                    Optional.of(draft));
        }
        return "redirect:/drugs/prescriptions/" + id;
    }

    /** One that the patient pays for himself may go on paper, so that what its document lacks is said at the signing. */
    private void prepare(Prescription draft) {
        if (forms.find(draft.order().form()).filter(Form::preferential).isPresent()) {
            signing.prepare(draft.id(), draft.revision(), desk.knownPrescriber(), desk.who());
        } else {
            prescriptions.prepare(draft.id(), draft.revision(), desk.today(), desk.who());
        }
    }

    private String show(Model model, long id, PrescriptionForm form, Map<String, String> errors,
            Optional<Prescription> draft) {
        var person = persons.find(form.patient()).orElseThrow(() -> DrugSupplyRefusedException.unknown("пациент"));
        model.addAttribute("id", id);
        model.addAttribute("draft", draft);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("person", person);
        model.addAttribute("today", desk.today());
        model.addAttribute("forms", forms.all().stream().filter(each -> !each.typographic()).toList());
        model.addAttribute("kind", forms.find(form.form()).orElseThrow());
        model.addAttribute("drugShown", shown(form.drug()));
        model.addAttribute("diagnosisShown", form.diagnosis().isEmpty()
                ? ""
                : form.diagnosis() + " " + documents.diagnosis(form.diagnosis()));
        check(model, form);
        return "drugs/form";
    }

    private void check(Model model, PrescriptionForm form) {
        var order = form.order(desk.today());
        var checked = rules.check(order, desk.facility(), false, desk.today());
        model.addAttribute("checked", checked);
        model.addAttribute("supply", desk.supply(order));
        model.addAttribute("needed", order.needed());
        model.addAttribute("unit", drugs.drug(order.drug()).map(Drug::unit).orElse("ед."));
        model.addAttribute("rights", rights(form.patient()));
    }

    /** The patient's categories, the best first. */
    private List<Option> rights(long person) {
        Entitlement entitlement = entitlements.on(Entitlements.Question.of(person, desk.today()));
        return entitlement.grounds().stream().map(Entitlement.Ground::category).distinct()
                .map(each -> new Option(each.code(), each.code() + " " + each.title())).toList();
    }

    private String shown(String drug) {
        var parts = drug.split("\\|", 2);
        var name = drugs.drug(parts[0]).map(Drug::title).orElse("");
        return parts.length > 1
                ? drugs.item(parts[1]).map(DrugItem::name).orElse("") + " (" + name + ")"
                : name;
    }

    /** The longest term that everybody may have. */
    private static String usual(Form form) {
        return form.terms().stream().filter(term -> term.who() == Form.Who.ANY).reduce((one, other) -> other)
                .map(Form.Term::code).orElse("");
    }
}
