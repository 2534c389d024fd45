package ru.medbus.web.drugs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.beneficiary.Entitlement;
import ru.medbus.domain.drugsupply.beneficiary.Entitlements;
import ru.medbus.domain.drugsupply.prescription.Blanks;
import ru.medbus.domain.drugsupply.prescription.Drug;
import ru.medbus.domain.drugsupply.prescription.Drugs;
import ru.medbus.domain.drugsupply.prescription.Forms;
import ru.medbus.domain.drugsupply.prescription.PrescriptionFilter;
import ru.medbus.domain.drugsupply.prescription.PrescriptionQueries;
import ru.medbus.domain.drugsupply.prescription.PaperPrescriptions;
import ru.medbus.domain.drugsupply.prescription.SeriesNumber;
import ru.medbus.domain.patient.Persons;
import ru.medbus.security.Allowed;
import ru.medbus.web.Flash;
import ru.medbus.web.print.Download;
import ru.medbus.web.print.Pdf;

/** The register of prescriptions written by hand, and the blanks for them. */
@Controller
@Allowed(Permission.ISSUE_PRESCRIPTIONS)
@RequestMapping("/drugs/paper")
class PaperPage {
    private static final int SHOWN = 100;

    private final PrescriptionDesk desk;
    private final PaperPrescriptions written;
    private final PrescriptionQueries queries;
    private final PrescriptionPapers papers;
    private final Entitlements entitlements;
    private final Persons persons;
    private final Blanks blanks;
    private final Forms forms;
    private final Drugs drugs;
    private final Pdf pdf;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    PaperPage(PrescriptionDesk desk, PaperPrescriptions written, PrescriptionQueries queries,
            PrescriptionPapers papers, Entitlements entitlements, Persons persons, Blanks blanks, Forms forms,
            Drugs drugs, Pdf pdf, Flash flash, MessageSource texts) {
        this.desk = desk;
        this.written = written;
        this.queries = queries;
        this.papers = papers;
        this.entitlements = entitlements;
        this.persons = persons;
        this.blanks = blanks;
        this.forms = forms;
        this.drugs = drugs;
        this.pdf = pdf;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("lines", queries.list(new PrescriptionFilter("", "", "", "", "", "", "", "", "yes", "",
                desk.facility(), Optional.empty(), Optional.empty(), Optional.empty(), false, "", 0, SHOWN)));
        model.addAttribute("blanks", blanks.of(desk.facility(), SHOWN));
        model.addAttribute("forms", forms.all().stream().filter(each -> !each.typographic()).toList());
        return "drugs/paper";
    }

    @GetMapping("/new")
    String begin(@RequestParam long patient, @RequestParam(defaultValue = "148-1-04l") String form, Model model) {
        return show(model, new PrescriptionForm(patient, form, "", "", "", "1", "1", "30", "", "", "", false, false,
                "", "", "", desk.today().toString(), "", "", 0), Map.of());
    }

    @PostMapping("/new")
    String enter(@ModelAttribute PrescriptionForm form, Model model) {
        try {
            long id = written.enter(form.order(Days.of(form.issuedOn()).orElseGet(desk::today)),
                    new SeriesNumber(form.series(), form.number()), desk.facility(), desk.doctor(), desk.today());
            flash.done(texts.getMessage("paper.entered"));
            return "redirect:/drugs/prescriptions/" + id;
        } catch (DrugSupplyRefusedException refusal) {
            return show(model, form, refusal.errors());
        }
    }

    /** Takes numbers and prints them. */
    @PostMapping("/blanks")
    ResponseEntity<byte[]> take(@RequestParam String form, @RequestParam(defaultValue = "0") int count) {
        var taken = blanks.take(desk.facility(), form, count, desk.who());
        var pages = taken.stream().map(number -> papers.blank(number, desk.facility())).toList();
        return Download.pdf("Бланки " + taken.getFirst(), pdf.of("prescription-blank",
                Map.of("blanks", pages, "formName", forms.find(form).orElseThrow().name())));
    }

    @PostMapping("/spoilt")
    String spoil(@RequestParam String series, @RequestParam String number) {
        blanks.spoil(new SeriesNumber(series, number), desk.facility());
        return "redirect:/drugs/paper";
    }

    private String show(Model model, PrescriptionForm form, Map<String, String> errors) {
        model.addAttribute("person", persons.find(form.patient())
                .orElseThrow(() -> DrugSupplyRefusedException.unknown("пациент")));
        model.addAttribute("form", form);
        model.addAttribute("kind",
                forms.find(form.form()).orElseThrow(() -> DrugSupplyRefusedException.unknown("форма")));
        model.addAttribute("forms", forms.all());
        model.addAttribute("errors", errors);
        model.addAttribute("drugShown", drugs.drug(form.drug().split("\\|")[0]).map(Drug::title).orElse(""));
        model.addAttribute("rights", rights(form.patient()));
        return "drugs/paper-form";
    }

    private List<PrescriptionFormPage.Option> rights(long person) {
        return entitlements.on(Entitlements.Question.of(person, desk.today())).grounds().stream()
                .map(Entitlement.Ground::category).distinct()
                .map(each -> new PrescriptionFormPage.Option(each.code(), each.code() + " " + each.title())).toList();
    }
}
