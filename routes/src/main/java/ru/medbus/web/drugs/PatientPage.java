package ru.medbus.web.drugs;

import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import ru.medbus.domain.access.AccessLog;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.History;
import ru.medbus.domain.drugsupply.beneficiary.Beneficiary;
import ru.medbus.domain.drugsupply.beneficiary.BeneficiaryRegister;
import ru.medbus.domain.drugsupply.beneficiary.Categories;
import ru.medbus.domain.drugsupply.beneficiary.Category;
import ru.medbus.domain.drugsupply.beneficiary.Entitlements;
import ru.medbus.domain.drugsupply.beneficiary.InclusionRequests;
import ru.medbus.domain.drugsupply.beneficiary.NsuRefusal;
import ru.medbus.domain.drugsupply.beneficiary.PatientCodes;
import ru.medbus.domain.drugsupply.prescription.PrescriptionFilter;
import ru.medbus.domain.drugsupply.prescription.PrescriptionQueries;
import ru.medbus.domain.drugsupply.prescription.Sheets;
import ru.medbus.domain.patient.Person;
import ru.medbus.domain.patient.Persons;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;
import ru.medbus.web.print.Codes;
import ru.medbus.web.print.Download;
import ru.medbus.web.print.Pdf;

/** One patient: rights and why, prescriptions, requests, sheets, his code. Every look is written to the access log. */
@Controller
@Allowed({Permission.VIEW_BENEFICIARIES, Permission.DISPENSE_DRUGS})
@RequestMapping("/drugs/patients/{id:\\d+}")
class PatientPage {
    private static final int SHOWN = 30;

    private final Persons persons;
    private final BeneficiaryRegister register;
    private final Entitlements entitlements;
    private final InclusionRequests requests;
    private final Categories categories;
    private final PrescriptionQueries prescriptions;
    private final PrescriptionPapers papers;
    private final Sheets sheets;
    private final PatientCodes codes;
    private final History history;
    private final AccessLog accesses;
    private final CurrentUser user;
    private final Pdf pdf;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    PatientPage(Persons persons, BeneficiaryRegister register, Entitlements entitlements, InclusionRequests requests,
            Categories categories, PrescriptionQueries prescriptions, PrescriptionPapers papers, Sheets sheets,
            PatientCodes codes, History history, AccessLog accesses, CurrentUser user, Pdf pdf, Flash flash,
            MessageSource texts) {
        this.persons = persons;
        this.register = register;
        this.entitlements = entitlements;
        this.requests = requests;
        this.categories = categories;
        this.prescriptions = prescriptions;
        this.papers = papers;
        this.sheets = sheets;
        this.codes = codes;
        this.history = history;
        this.accesses = accesses;
        this.user = user;
        this.pdf = pdf;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping
    String show(@PathVariable long id, @RequestParam(defaultValue = "") String day, Model model) {
        return show(model, person(id), Days.of(day).orElseGet(LocalDate::now), BenefitForm.empty(), Map.of());
    }

    @PostMapping("/benefits")
    @Allowed(Permission.MANAGE_BENEFICIARIES)
    String add(@PathVariable long id, @ModelAttribute BenefitForm form, Model model) {
        try {
            register.add(form.benefit(id), who());
        } catch (DrugSupplyRefusedException refusal) {
            return show(model, person(id), LocalDate.now(), form, refusal.errors());
        }
        flash.done(texts.getMessage("benefit.added"));
        return here(id);
    }

    @PostMapping("/close")
    @Allowed(Permission.MANAGE_BENEFICIARIES)
    String close(@PathVariable long id, @RequestParam long benefit, @RequestParam int revision,
            @RequestParam String last, @RequestParam String reason) {
        register.close(benefit, revision, Days.of(last).orElseGet(LocalDate::now), reason, who());
        flash.done(texts.getMessage("benefit.closed"));
        return here(id);
    }

    @PostMapping("/refusals")
    @Allowed(Permission.MANAGE_BENEFICIARIES)
    String refuse(@PathVariable long id, @RequestParam int year, @RequestParam NsuRefusal.Part part,
            @RequestParam(defaultValue = "") String on) {
        if (!register.refuse(new NsuRefusal(id, year, part, Days.of(on), "оператор регистра", who()))) {
            flash.warning(texts.getMessage("nsu.known"));
        }
        return here(id);
    }

    @PostMapping("/refusals-withdrawn")
    @Allowed(Permission.MANAGE_BENEFICIARIES)
    String withdraw(@PathVariable long id, @RequestParam int year, @RequestParam NsuRefusal.Part part) {
        register.withdrawRefusal(id, year, part, "снято оператором", who());
        return here(id);
    }

    @PostMapping("/requests")
    @Allowed(Permission.REQUEST_BENEFITS)
    String request(@PathVariable long id, @ModelAttribute BenefitForm form, Model model) {
        try {
            requests.submit(form.request(0, id, user.rights().organisationOid(), who()));
        } catch (DrugSupplyRefusedException refusal) {
            return show(model, person(id), LocalDate.now(), form, refusal.errors());
        }
        flash.done(texts.getMessage("request.submitted"));
        return here(id);
    }

    /** What papers say of him, and where he lives. */
    @PostMapping("/card")
    @Allowed({Permission.MANAGE_BENEFICIARIES, Permission.ISSUE_PRESCRIPTIONS})
    String card(@PathVariable long id, @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "0") int revision) {
        register.save(new Beneficiary(id, typed.getOrDefault("facilityOid", ""), typed.getOrDefault("cardNumber", ""),
                typed.getOrDefault("homeRegion", ""), typed.getOrDefault("paperType", ""),
                typed.getOrDefault("paperSeries", ""), typed.getOrDefault("paperNumber", ""),
                typed.getOrDefault("paperIssuer", ""), typed.getOrDefault("paperIssuerCode", ""),
                Days.of(typed.get("paperOn")), typed.getOrDefault("address", ""),
                typed.getOrDefault("addressRegion", ""), typed.getOrDefault("postIndex", ""),
                typed.getOrDefault("phone", ""), revision), who());
        flash.done(texts.getMessage("form.saved"));
        return here(id);
    }

    /** The picture is made once: the store has only its digest. */
    @PostMapping("/qr")
    @Allowed({Permission.ISSUE_PRESCRIPTIONS, Permission.MANAGE_BENEFICIARIES})
    ResponseEntity<byte[]> qr(@PathVariable long id) {
        person(id);
        var address = ServletUriComponentsBuilder.fromCurrentContextPath().path("/drugs/qr/")
                .path(codes.issue(id, who())).toUriString();
        return Download.pdf("QR-код пациента", pdf.of("patient-qr", Map.of("qr", Codes.qr(address))));
    }

    @PostMapping("/qr-revoked")
    @Allowed({Permission.ISSUE_PRESCRIPTIONS, Permission.MANAGE_BENEFICIARIES})
    String revoke(@PathVariable long id) {
        codes.revoke(id, who());
        flash.done(texts.getMessage("qr.revoked"));
        return here(id);
    }

    /** Карта учёта отпуска, order 169 of 14.03.2007. */
    @GetMapping("/030.pdf")
    ResponseEntity<byte[]> card030(@PathVariable long id, @RequestParam(defaultValue = "0") int year) {
        var person = person(id);
        look(person, "карта 030-л/у");
        var wanted = year == 0 ? LocalDate.now().getYear() : year;
        var facts = new java.util.LinkedHashMap<String, Object>();
        papers.patient(facts, person);
        facts.put("year", wanted);
        var lines = prescriptions.card(id, wanted);
        facts.put("lines", lines);
        facts.put("names", papers.names(lines));
        facts.put("categories", categories(id));
        return Download.pdf("Карта 030-л/у", pdf.of("card-030", facts));
    }

    private String show(Model model, Person person, LocalDate day, BenefitForm form, Map<String, String> errors) {
        look(person, "карточка льготника");
        model.addAttribute("person", person);
        model.addAttribute("day", day);
        model.addAttribute("known", register.find(person.id()));
        model.addAttribute("card", register.find(person.id()).orElseGet(() -> Beneficiary.of(person.id(), "")));
        model.addAttribute("entitlement", entitlements.on(Entitlements.Question.of(person.id(), day)));
        model.addAttribute("refusals", register.refusals(person.id()));
        model.addAttribute("parts", NsuRefusal.Part.values());
        model.addAttribute("requests", requests.of(person.id()));
        model.addAttribute("active", active(person));
        model.addAttribute("sheets", sheets.of(person.id()));
        model.addAttribute("qrAt", codes.issuedAt(person.id()));
        model.addAttribute("history", history.of(person.id(), SHOWN));
        model.addAttribute("categories", categories.all().stream().filter(each -> each.inForce(day)).toList());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "drugs/patient";
    }

    private List<?> active(Person person) {
        var key = person.snils().or(person::enp);
        return key.isEmpty()
                ? List.of()
                : prescriptions.list(new PrescriptionFilter("", key.get(), "", "", "", "", "", "", "", "", "",
                        Optional.empty(), Optional.empty(), Optional.empty(), false, "ISSUED", 0, SHOWN));
    }

    private List<String> categories(long person) {
        return register.benefits(person).stream().filter(each -> each.validOn(LocalDate.now()))
                .flatMap(each -> categories.find(each.categoryCode()).stream()).map(Category::title).distinct()
                .toList();
    }

    private void look(Person person, String shown) {
        accesses.record(user.actor(), "пациент " + person.id(), shown, "работа с льготными рецептами");
    }

    private Person person(long id) {
        return persons.find(id).orElseThrow(() -> DrugSupplyRefusedException.unknown("пациент " + id));
    }

    private String who() {
        return user.rights().login();
    }

    private static String here(long id) {
        return "redirect:/drugs/patients/" + id;
    }
}
