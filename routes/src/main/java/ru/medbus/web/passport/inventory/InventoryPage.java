package ru.medbus.web.passport.inventory;

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
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.equipment.EquipmentTypes;
import ru.medbus.domain.passport.inventory.Decision;
import ru.medbus.domain.passport.inventory.Inventories;
import ru.medbus.domain.passport.inventory.Inventory;
import ru.medbus.domain.passport.inventory.InventoryAct;
import ru.medbus.domain.passport.inventory.InventoryLine;
import ru.medbus.domain.passport.inventory.InventoryState;
import ru.medbus.domain.passport.inventory.Mark;
import ru.medbus.security.Allowed;
import ru.medbus.web.Flash;
import ru.medbus.web.passport.equipment.TypedFields;
import ru.medbus.web.passport.equipment.VisibleFacilities;

/** One campaign: its sheets, its differences with decisions, and its way to the act. */
@Controller
@Allowed(Permission.VIEW_PASSPORTS)
@RequestMapping("/passport/inventory/{id}")
class InventoryPage {
    private final Inventories inventories;
    private final InventoryAct act;
    private final EquipmentTypes types;
    private final VisibleFacilities facilities;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    InventoryPage(Inventories inventories, InventoryAct act, EquipmentTypes types, VisibleFacilities facilities,
            Flash flash, MessageSource texts) {
        this.inventories = inventories;
        this.act = act;
        this.types = types;
        this.facilities = facilities;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping
    String open(@PathVariable long id, Model model) {
        var campaign = inventories.get(id);
        facilities.mustSee(campaign.facilityOid());
        var differences = differences(campaign);
        model.addAttribute("campaign", campaign);
        model.addAttribute("sheets", inventories.sheets(id));
        model.addAttribute("differences", differences);
        model.addAttribute("undecided", differences.stream().filter(line -> line.decision()
                .filter(line.allowed()::contains).isEmpty()).count());
        model.addAttribute("types", types.dictionary());
        model.addAttribute("barrier", facilities.barrier(campaign.facilityOid()));
        model.addAttribute("mayEdit", facilities.mayEdit(campaign.facilityOid()));
        return "inventory/campaign";
    }

    @PostMapping("/state")
    @Allowed(Permission.EDIT_PASSPORTS)
    String move(@PathVariable long id, @RequestParam Map<String, String> typed) {
        return deed(id, () -> inventories.move(id, new TypedFields(typed).one(InventoryState.class, "to")
                .orElseThrow(() -> new PassportRefusedException("Выберите, что делать дальше")), facilities.who()));
    }

    @PostMapping("/lines/{line}")
    @Allowed(Permission.EDIT_PASSPORTS)
    String decide(@PathVariable long id, @PathVariable long line, @RequestParam Map<String, String> typed) {
        var fields = new TypedFields(typed);
        return deed(id, () -> act.decide(id, line, fields.one(Decision.class, "decision")
                .orElseThrow(() -> new PassportRefusedException("Выберите решение")), fields.text("note"),
                new InventoryAct.Taken(fields.code("type"), fields.shown("type"), fields.text("number"))))
                + "#line-" + line;
    }

    @PostMapping("/act")
    @Allowed(Permission.EDIT_PASSPORTS)
    String close(@PathVariable long id) {
        return deed(id, () -> act.close(id, facilities.who()));
    }

    /** While the count goes on, what nobody has come to yet is no difference. */
    private List<InventoryLine> differences(Inventory campaign) {
        var all = inventories.differences(campaign.id());
        return campaign.state() == InventoryState.COUNTING
                ? all.stream().filter(line -> line.mark() != Mark.UNMARKED).toList()
                : all;
    }

    private String deed(long id, Runnable deed) {
        facilities.mustEdit(inventories.get(id).facilityOid());
        try {
            deed.run();
            flash.done(texts.getMessage("form.saved"));
        } catch (PassportRefusedException refusal) {
            flash.refused(refusal.getMessage());
        }
        return "redirect:/passport/inventory/" + id;
    }
}
