package ru.medbus.web.passport.inventory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.equipment.FieldsRefusedException;
import ru.medbus.domain.passport.inventory.Inventories;
import ru.medbus.domain.reference.calendar.RegionTime;
import ru.medbus.security.Allowed;
import ru.medbus.web.passport.equipment.TypedFields;
import ru.medbus.web.passport.equipment.VisibleFacilities;

/** Campaigns of inventory, and opening one by its order. */
@Controller
@Allowed(Permission.VIEW_PASSPORTS)
@RequestMapping("/passport/inventory")
class InventoriesPage {
    private static final int PAGE = 50;

    private final Inventories inventories;
    private final Network network;
    private final VisibleFacilities facilities;
    private final RegionTime time;

    InventoriesPage(Inventories inventories, Network network, VisibleFacilities facilities, RegionTime time) {
        this.inventories = inventories;
        this.network = network;
        this.facilities = facilities;
        this.time = time;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String facility, @RequestParam(defaultValue = "0") long after,
            Model model) {
        var asked = facilities.narrowed(facility);
        var found = inventories.all(asked, after, PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("campaigns", page);
        model.addAttribute("next", found.size() > PAGE
                ? Optional.of(Long.toString(page.getLast().id()))
                : Optional.<String>empty());
        model.addAttribute("facility", asked);
        model.addAttribute("own", facilities.own().isPresent());
        model.addAttribute("facilities", facilities.choice());
        model.addAttribute("mayOpen", facilities.mayEdit(asked));
        return "inventory/list";
    }

    @GetMapping("/new")
    @Allowed(Permission.EDIT_PASSPORTS)
    String open(@RequestParam(defaultValue = "") String facility, Model model) {
        var typed = new HashMap<String, String>();
        typed.put("facilityOid", facilities.narrowed(facility));
        typed.put("day", time.today().toString());
        return form(model, typed, List.of(), List.of(), Map.of());
    }

    @PostMapping("/new")
    @Allowed(Permission.EDIT_PASSPORTS)
    String open(@RequestParam MultiValueMap<String, String> sent, Model model) {
        var typed = sent.toSingleValueMap();
        var fields = new TypedFields(typed);
        var departments = sent.getOrDefault("department", List.of());
        var rooms = sent.getOrDefault("room", List.of());
        facilities.mustEdit(fields.text("facilityOid"));
        try {
            var day = fields.needed("day", fields.day("day"), "Укажите день приказа");
            if (!fields.errors().isEmpty()) {
                throw new FieldsRefusedException(fields.errors());
            }
            var order = new Inventories.Order(fields.text("facilityOid"), fields.text("number"), day.get(),
                    fields.text("chairman"), fields.text("members"), departments, ids(rooms));
            return "redirect:/passport/inventory/" + inventories.open(order, facilities.who());
        } catch (PassportRefusedException refusal) {
            return form(model, typed, departments, rooms, FieldsRefusedException.of(refusal));
        }
    }

    /** What is no number is no room either. */
    private static List<Long> ids(List<String> rooms) {
        return rooms.stream().map(room -> room.matches("\\d{1,18}") ? Long.valueOf(room) : Long.valueOf(-1)).toList();
    }

    private String form(Model model, Map<String, String> typed, List<String> chosenDepartments,
            List<String> chosenRooms, Map<String, String> errors) {
        var facility = typed.getOrDefault("facilityOid", "");
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("facility", facility);
        model.addAttribute("facilityName", facility.isEmpty() ? "" : facilities.name(facility));
        model.addAttribute("facilities", facilities.choice());
        model.addAttribute("departments", facility.isEmpty() ? List.of() : network.departments(facility));
        model.addAttribute("rooms", facility.isEmpty() ? List.of() : network.rooms(facility));
        model.addAttribute("chosenDepartments", chosenDepartments);
        model.addAttribute("chosenRooms", chosenRooms);
        return "inventory/new";
    }
}
