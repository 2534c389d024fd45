package ru.medbus.web.drugs;

import java.util.List;
import java.util.Map;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.outgoing.DispensingDocument;
import ru.medbus.domain.drugsupply.outgoing.DispensingDocuments;
import ru.medbus.domain.drugsupply.prescription.Prescriptions;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;

/** The document of one dispensing: its fate, what it says, and the form that mends a refused one. */
@Controller
@Allowed(Permission.DISPENSE_DRUGS)
@RequestMapping("/drugs/dispense/documents/{operation:\\d+}")
class DispensingDocumentPage {
    private final DispensingDocuments documents;
    private final DispensingMending mending;
    private final DispensingFates fates;
    private final Prescriptions prescriptions;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    DispensingDocumentPage(DispensingDocuments documents, DispensingMending mending, DispensingFates fates,
            Prescriptions prescriptions, CurrentUser user, Flash flash, MessageSource texts) {
        this.documents = documents;
        this.mending = mending;
        this.fates = fates;
        this.prescriptions = prescriptions;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping
    String show(@PathVariable long operation, Model model) {
        var document = own(operation);
        return show(document, document.recipeEmdrId(), refusal(document), model);
    }

    /** The fragment that asks for itself again while the document is on its way; then the whole page is another. */
    @GetMapping("/fate")
    String fate(@PathVariable long operation, Model model, HttpServletResponse response) {
        var view = fates.view(own(operation));
        if (!view.fate().open()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("view", view);
        return "drugs/dispensing-parts :: fate";
    }

    /** @param gtin of each line, with its trade item at the same place */
    @PostMapping
    String mend(@PathVariable long operation, @RequestParam int revision,
            @RequestParam(defaultValue = "") List<String> gtin, @RequestParam(defaultValue = "") List<String> item,
            @RequestParam(defaultValue = "") String recipe, Model model) {
        var document = own(operation);
        try {
            mending.mend(document, revision, gtin, item, recipe.strip(), user.rights().login());
        } catch (DrugSupplyRefusedException refusal) {
            return show(document, recipe, refusal.errors(), model);
        }
        flash.done(texts.getMessage("dispensing.document.sent"));
        return "redirect:/drugs/dispense/" + document.prescription();
    }

    private String show(DispensingDocument document, String recipe, Map<String, String> errors, Model model) {
        var prescription = prescriptions.get(document.prescription());
        model.addAttribute("view", fates.view(document));
        model.addAttribute("p", prescription);
        model.addAttribute("items", mending.items(prescription, document));
        model.addAttribute("recipe", recipe);
        model.addAttribute("errors", errors);
        return "drugs/dispensing-document";
    }

    private static Map<String, String> refusal(DispensingDocument document) {
        return document.refusal().isEmpty() ? Map.of() : Map.of(document.refusalField(), document.refusal());
    }

    private DispensingDocument own(long operation) {
        var document = documents.get(operation);
        if (!user.rights().may(Permission.DISPENSE_DRUGS, document.facilityOid())) {
            throw new AccessDeniedException("Отпуск другой аптеки");
        }
        return document;
    }
}
