package ru.medbus.web.drugs;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.Finding;
import ru.medbus.domain.drugsupply.catalogue.CatalogueQueries;
import ru.medbus.domain.drugsupply.catalogue.CatalogueRenewal;
import ru.medbus.domain.drugsupply.catalogue.PackLinks;
import ru.medbus.domain.drugsupply.catalogue.RegionalLists;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;
import ru.medbus.web.print.Download;
import ru.medbus.web.print.Xlsx;

/** The catalogue of drugs: what НСИ says, which programmes pay, which packs in stock nobody has linked. */
@Controller
@Allowed(Permission.MANAGE_DICTIONARIES)
@RequestMapping("/drugs/catalogue")
class CataloguePage {
    private static final int PAGE = 50;
    private static final int MOST_EXPORTED = 50_000;
    private static final int FURTHEST = 1_000_000;

    private final CatalogueQueries catalogue;
    private final CatalogueRenewal renewal;
    private final RegionalLists lists;
    private final PackLinks links;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    CataloguePage(CatalogueQueries catalogue, CatalogueRenewal renewal, RegionalLists lists, PackLinks links,
            CurrentUser user, Flash flash, MessageSource texts) {
        this.catalogue = catalogue;
        this.renewal = renewal;
        this.lists = lists;
        this.links = links;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    /** @param gtin a pack that an item is looked for */
    @GetMapping
    String list(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String unlisted,
            @RequestParam(defaultValue = "") String gtin, @RequestParam(defaultValue = "0") int after, Model model) {
        int from = Math.clamp(after, 0, FURTHEST);
        var found = catalogue.list(text, !unlisted.isEmpty(), from, PAGE + 1);
        model.addAttribute("text", text);
        model.addAttribute("unlisted", !unlisted.isEmpty());
        model.addAttribute("gtin", gtin);
        model.addAttribute("drugs", found.stream().limit(PAGE).toList());
        model.addAttribute("next", found.size() > PAGE
                ? Optional.of(Integer.toString(from + PAGE))
                : Optional.empty());
        model.addAttribute("unlinked", from > 0 || !text.isBlank() ? List.of() : links.unlinked(PAGE));
        return "drugs/catalogue";
    }

    @PostMapping("/renew")
    String renew() {
        try {
            var done = renewal.renew(user.actor());
            flash.done(texts.getMessage("catalogue.renewed", new Object[]{done.words()}) + (done.why().isEmpty()
                    ? ""
                    : " " + texts.getMessage("catalogue.refused", new Object[]{String.join("; ", done.why())})));
        } catch (DrugSupplyRefusedException refusal) {
            flash.refused(refusal.getMessage());
        }
        return "redirect:/drugs/catalogue";
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> export(@RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String unlisted) {
        return Download.xlsx("Каталог лекарств", Xlsx.of("Лекарства", CatalogueFile.HEADS,
                catalogue.list(text, !unlisted.isEmpty(), 0, MOST_EXPORTED).stream().map(CatalogueFile::row)));
    }

    @GetMapping("/import")
    String choose(Model model) {
        return upload(model, List.of());
    }

    @PostMapping("/import")
    String load(@RequestParam("file") MultipartFile brought, Model model) throws IOException {
        try {
            int changed = lists.setAll(CatalogueFile.read(brought.getBytes()), user.actor());
            flash.done(texts.getMessage("catalogue.loaded", new Object[]{changed}));
            return "redirect:/drugs/catalogue";
        } catch (DrugSupplyRefusedException refusal) {
            return upload(model, refusal.findings().stream().map(Finding::told).toList());
        }
    }

    private static String upload(Model model, List<String> refusals) {
        model.addAllAttributes(Map.of("part", "catalogue", "refusals", refusals, "heads",
                String.join(", ", CatalogueFile.HEADS)));
        return "drugs/table-import";
    }
}
