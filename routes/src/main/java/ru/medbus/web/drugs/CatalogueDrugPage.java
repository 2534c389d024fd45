package ru.medbus.web.drugs;

import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.catalogue.PackLinks;
import ru.medbus.domain.drugsupply.catalogue.Regional;
import ru.medbus.domain.drugsupply.catalogue.RegionalLists;
import ru.medbus.domain.drugsupply.prescription.Drug;
import ru.medbus.domain.drugsupply.prescription.DrugItem;
import ru.medbus.domain.drugsupply.prescription.Drugs;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;

/** A drug of the catalogue: what the region says of it, its trade items and their packs. */
@Controller
@Allowed(Permission.MANAGE_DICTIONARIES)
@RequestMapping("/drugs/catalogue/{code}")
class CatalogueDrugPage {
    private final Drugs drugs;
    private final RegionalLists lists;
    private final PackLinks links;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    CatalogueDrugPage(Drugs drugs, RegionalLists lists, PackLinks links, CurrentUser user, Flash flash,
            MessageSource texts) {
        this.drugs = drugs;
        this.lists = lists;
        this.links = links;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    /** What the region says, as it is typed. */
    record Form(String lists, String most, String mostSource, Boolean controlled) {
        Form {
            lists = lists == null ? "" : lists.strip();
            most = most == null ? "" : most.strip();
            mostSource = mostSource == null ? "" : mostSource.strip();
            controlled = Boolean.TRUE.equals(controlled);
        }

        static Form of(Drug drug) {
            return new Form(drug.lists(), drug.most().map(most -> most.stripTrailingZeros().toPlainString()).orElse(""),
                    drug.mostSource(), drug.controlled());
        }

        Regional of(String code) {
            return new Regional(code, lists, CatalogueFile.most(most), mostSource, controlled);
        }
    }

    /** A trade item with the GTINs of its packs. */
    record Item(DrugItem item, List<String> gtins) {}

    @GetMapping
    String show(@PathVariable String code, @RequestParam(defaultValue = "") String gtin, Model model) {
        var drug = get(code);
        return show(model, drug, Form.of(drug), gtin, Map.of());
    }

    @PostMapping
    String set(@PathVariable String code, Form form, Model model) {
        var drug = get(code);
        try {
            lists.set(form.of(code), user.actor());
        } catch (DrugSupplyRefusedException refusal) {
            return show(model, drug, form, "", refusal.errors());
        }
        flash.done(texts.getMessage("form.saved"));
        return "redirect:/drugs/catalogue/" + code;
    }

    @PostMapping("/packs")
    String link(@PathVariable String code, @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String gtin, Model model) {
        var drug = get(code);
        try {
            links.link(gtin, item, user.actor());
        } catch (DrugSupplyRefusedException refusal) {
            return show(model, drug, Form.of(drug), gtin, refusal.errors());
        }
        flash.done(texts.getMessage("catalogue.linked", new Object[]{gtin}));
        return "redirect:/drugs/catalogue/" + code;
    }

    private Drug get(String code) {
        return drugs.drug(code).orElseThrow(() -> DrugSupplyRefusedException.unknown(code));
    }

    private String show(Model model, Drug drug, Form form, String gtin, Map<String, String> errors) {
        model.addAttribute("drug", drug);
        model.addAttribute("form", form);
        model.addAttribute("gtin", gtin);
        model.addAttribute("items", drugs.items(drug.code()).stream()
                .map(item -> new Item(item, links.of(item.code()))).toList());
        model.addAttribute("errors", errors);
        return "drugs/catalogue-drug";
    }
}
