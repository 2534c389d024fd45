package ru.medbus.web.drugs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.History;
import ru.medbus.domain.drugsupply.deferral.DeferralQueries;
import ru.medbus.domain.drugsupply.deferral.Reservations;
import ru.medbus.domain.drugsupply.prescription.Forms;
import ru.medbus.domain.drugsupply.prescription.Prescription;
import ru.medbus.domain.drugsupply.prescription.PrescriptionState;
import ru.medbus.domain.drugsupply.prescription.Prescriptions;
import ru.medbus.routes.drugsupply.PrescriptionSigning;
import ru.medbus.security.Allowed;
import ru.medbus.web.Flash;
import ru.medbus.web.print.Download;
import ru.medbus.web.print.Pdf;

/** One prescription: what is signed, its fate, what can still be done with it, its paper. */
@Controller
@Allowed(Permission.VIEW_PRESCRIPTIONS)
@RequestMapping("/drugs/prescriptions/{id:\\d+}")
class PrescriptionPage {
    private static final int HISTORY = 50;

    private final PrescriptionDesk desk;
    private final Prescriptions prescriptions;
    private final PrescriptionSigning signing;
    private final PrescriptionPapers papers;
    private final Fates fates;
    private final DispensingFates papersOut;
    private final ToSign toSign;
    private final Forms forms;
    private final History history;
    private final Pdf pdf;
    private final Reservations reservations;
    private final DeferralQueries deferrals;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    PrescriptionPage(PrescriptionDesk desk, Prescriptions prescriptions, PrescriptionSigning signing,
            PrescriptionPapers papers, Fates fates, DispensingFates papersOut, ToSign toSign, Forms forms,
            History history,
            Pdf pdf, Reservations reservations, DeferralQueries deferrals, Flash flash, MessageSource texts) {
        this.desk = desk;
        this.prescriptions = prescriptions;
        this.signing = signing;
        this.papers = papers;
        this.fates = fates;
        this.papersOut = papersOut;
        this.toSign = toSign;
        this.forms = forms;
        this.history = history;
        this.pdf = pdf;
        this.reservations = reservations;
        this.deferrals = deferrals;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        var prescription = desk.seen(id);
        var form = forms.find(prescription.order().form()).orElseThrow();
        boolean own = prescription.facilityOid().equals(desk.facility());
        model.addAttribute("p", prescription);
        model.addAttribute("kind", form);
        model.addAttribute("own", own);
        model.addAttribute("facts", papers.facts(prescription));
        model.addAttribute("fate", fates.of(prescription));
        model.addAttribute("deferral", deferrals.of(id).orElse(null));
        model.addAttribute("holdings", prescription.state() == PrescriptionState.REGISTERED
                ? desk.supply(prescription.order()).holdings().orElseGet(List::of)
                : List.of());
        model.addAttribute("dispensings", papersOut.of(id));
        model.addAttribute("sign", toSign.of(prescription, form, own));
        model.addAttribute("history", history.of(prescription.subject(), HISTORY));
        return "drugs/prescription";
    }

    /** The fragment that asks for itself again while the document is on its way; then the whole page is another. */
    @GetMapping("/fate")
    String fate(@PathVariable long id, Model model, HttpServletResponse response) {
        var prescription = desk.seen(id);
        var fate = fates.of(prescription);
        if (!fate.open()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("p", prescription);
        model.addAttribute("own", prescription.facilityOid().equals(desk.facility()));
        model.addAttribute("fate", fate);
        return "drugs/prescription :: fate";
    }

    @PostMapping("/sign")
    @Allowed(Permission.ISSUE_PRESCRIPTIONS)
    String sign(@PathVariable long id, @RequestParam int revision) {
        desk.own(id);
        signing.sign(id, revision, desk.knownPrescriber(), desk.who());
        flash.done(texts.getMessage("prescription.signed"));
        return here(id);
    }

    /** For a patient who pays himself and wants it on paper, and for a form that has no electronic one. */
    @PostMapping("/issue")
    @Allowed(Permission.ISSUE_PRESCRIPTIONS)
    String issueOnPaper(@PathVariable long id, @RequestParam int revision) {
        var draft = desk.own(id);
        if (forms.find(draft.order().form()).orElseThrow().preferential()) {
            throw new DrugSupplyRefusedException("", "ELECTRONIC", "Льготный рецепт подписывается электронно;"
                    + " выписанный от руки внесите как бумажный.", "");
        }
        desk.knownPrescriber();
        prescriptions.issueOnPaper(id, revision, desk.who());
        flash.done(texts.getMessage("prescription.issued"));
        return here(id);
    }

    /** A signature that the doctor has made with a token of his own over {@link #document}. */
    @PostMapping("/sign-token")
    @Allowed(Permission.ISSUE_PRESCRIPTIONS)
    String signWithToken(@PathVariable long id, @RequestParam int revision, @RequestParam MultipartFile signature)
            throws IOException {
        desk.own(id);
        signing.sign(id, revision, signature.getBytes(), desk.knownPrescriber(), desk.who());
        flash.done(texts.getMessage("prescription.signed"));
        return here(id);
    }

    /** Exactly the bytes that are signed. */
    @GetMapping("/document.xml")
    @Allowed(Permission.ISSUE_PRESCRIPTIONS)
    ResponseEntity<byte[]> document(@PathVariable long id) {
        var draft = desk.own(id);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + draft.documentKey() + ".xml\"")
                .body(signing.document(id, desk.knownPrescriber()));
    }

    @PostMapping("/annul")
    @Allowed(Permission.ISSUE_PRESCRIPTIONS)
    String annul(@PathVariable long id, @RequestParam(defaultValue = "0") int revision, @RequestParam String reason) {
        var known = desk.own(id);
        prescriptions.annul(id, revision == 0 ? known.revision() : revision, reason, desk.who());
        flash.done(texts.getMessage("prescription.annulled"));
        return here(id);
    }

    @PostMapping("/reserve")
    @Allowed(Permission.ISSUE_PRESCRIPTIONS)
    String reserve(@PathVariable long id, @RequestParam int revision, @RequestParam(defaultValue = "0") int days,
            @RequestParam(defaultValue = "") String pharmacy) {
        desk.own(id);
        var kept = reservations.reserve(id, revision, pharmacy, days, LocalDate.now(), desk.who());
        flash.done(texts.getMessage("deferral.reserved", new Object[]{kept.size()}));
        return here(id);
    }

    @PostMapping("/release")
    @Allowed(Permission.ISSUE_PRESCRIPTIONS)
    String release(@PathVariable long id) {
        desk.own(id);
        reservations.release(id, desk.who());
        return here(id);
    }

    @GetMapping("/print.pdf")
    ResponseEntity<byte[]> print(@PathVariable long id) {
        var prescription = desk.seen(id);
        return Download.pdf("Рецепт " + prescription.number().map(Object::toString).orElse("черновик " + id),
                pdf.of(papers.template(prescription), papers.facts(prescription)));
    }

    private static String here(long id) {
        return "redirect:/drugs/prescriptions/" + id;
    }
}
