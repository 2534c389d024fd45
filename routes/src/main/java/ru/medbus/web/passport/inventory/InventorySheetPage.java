package ru.medbus.web.passport.inventory;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.equipment.EquipmentState;
import ru.medbus.domain.passport.inventory.Inventories;
import ru.medbus.domain.passport.inventory.InventoryCount;
import ru.medbus.domain.passport.inventory.InventoryState;
import ru.medbus.domain.passport.inventory.Mark;
import ru.medbus.domain.passport.inventory.Scan;
import ru.medbus.security.Allowed;
import ru.medbus.web.Flash;
import ru.medbus.web.passport.equipment.TypedFields;
import ru.medbus.web.passport.equipment.VisibleFacilities;

/** Counting in one room: the scanner's field, marks by hand, a thing without a code. Every mark is kept at once. */
@Controller
@Allowed(Permission.VIEW_PASSPORTS)
@RequestMapping("/passport/inventory/{id}/sheets/{sheet}")
class InventorySheetPage {
    private final Inventories inventories;
    private final InventoryCount count;
    private final VisibleFacilities facilities;
    private final Flash flash;

    InventorySheetPage(Inventories inventories, InventoryCount count, VisibleFacilities facilities, Flash flash) {
        this.inventories = inventories;
        this.count = count;
        this.facilities = facilities;
        this.flash = flash;
    }

    /** @param kind colour and sound of the words */
    record Said(String kind, String words) {

        static Said of(Scan scan) {
            return new Said(switch (scan) {
                case Scan.Found found -> "ok";
                case Scan.Again again -> "note";
                case Scan.Misplaced misplaced -> "warning";
                case Scan.Surplus surplus -> "warning";
            }, scan.words());
        }
    }

    @GetMapping
    String open(@PathVariable long id, @PathVariable long sheet, Model model) {
        fill(id, sheet, Optional.empty(), model);
        return "inventory/sheet";
    }

    @PostMapping("/scan")
    @Allowed(Permission.EDIT_PASSPORTS)
    String scan(@PathVariable long id, @PathVariable long sheet, @RequestParam(defaultValue = "") String code,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment, Model model) {
        return answer(id, sheet, fragment, model, () -> Said.of(count.scan(id, sheet, code, facilities.who())));
    }

    @PostMapping("/lines/{line}")
    @Allowed(Permission.EDIT_PASSPORTS)
    String mark(@PathVariable long id, @PathVariable long sheet, @PathVariable long line,
            @RequestParam Map<String, String> typed,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment, Model model) {
        var fields = new TypedFields(typed);
        return answer(id, sheet, fragment, model, () -> {
            var mark = fields.one(Mark.class, "mark").orElse(Mark.FOUND);
            count.mark(id, line, mark, sheet, fields.one(EquipmentState.class, "state"), facilities.who());
            return new Said("ok", switch (mark) {
                case FOUND -> "Отмечено: есть";
                case ABSENT -> "Отмечено: нет";
                case UNMARKED -> "Отметка снята";
            });
        });
    }

    @PostMapping("/surplus")
    @Allowed(Permission.EDIT_PASSPORTS)
    String surplus(@PathVariable long id, @PathVariable long sheet, @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String serial,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment, Model model) {
        return answer(id, sheet, fragment, model, () -> {
            count.surplus(id, sheet, title, serial, facilities.who());
            return new Said("warning", "Внесено как излишек: " + title);
        });
    }

    private interface Counting {
        Said said();
    }

    private String answer(long id, long sheet, boolean fragment, Model model, Counting counting) {
        facilities.mustEdit(inventories.get(id).facilityOid());
        Said said;
        try {
            said = counting.said();
        } catch (PassportRefusedException.Unknown unknown) {
            throw unknown;
        } catch (PassportRefusedException refusal) {
            said = new Said("danger", refusal.getMessage());
        }
        if (fragment) {
            fill(id, sheet, Optional.of(said), model);
            return "inventory/sheet :: sheet";
        }
        leave(said);
        return "redirect:/passport/inventory/" + id + "/sheets/" + sheet;
    }

    private void leave(Said said) {
        switch (said.kind()) {
            case "danger" -> flash.refused(said.words());
            case "warning" -> flash.warning(said.words());
            default -> flash.done(said.words());
        }
    }

    private void fill(long id, long sheet, Optional<Said> said, Model model) {
        var campaign = inventories.get(id);
        facilities.mustSee(campaign.facilityOid());
        model.addAttribute("campaign", campaign);
        model.addAttribute("place", count.sheet(id, sheet));
        model.addAttribute("lines", count.lines(id, sheet));
        model.addAttribute("said", said);
        model.addAttribute("states", Stream.of(EquipmentState.values())
                .filter(state -> state != EquipmentState.WRITTEN_OFF).toList());
        model.addAttribute("counting", campaign.state() == InventoryState.COUNTING
                && facilities.mayEdit(campaign.facilityOid()));
    }
}
