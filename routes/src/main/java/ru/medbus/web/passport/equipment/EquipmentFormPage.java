package ru.medbus.web.passport.equipment;

import java.time.Instant;
import java.util.HashMap;
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
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.equipment.EquipmentRegister;
import ru.medbus.domain.passport.equipment.EquipmentState;
import ru.medbus.domain.passport.equipment.EquipmentTypes;
import ru.medbus.domain.passport.equipment.FieldsRefusedException;
import ru.medbus.domain.passport.equipment.Funding;
import ru.medbus.domain.reference.calendar.RegionTime;
import ru.medbus.security.Allowed;
import ru.medbus.web.Flash;

/** Entering a unit and changing it; a refused form comes back as it was typed. */
@Controller
@Allowed(Permission.EDIT_PASSPORTS)
@RequestMapping("/passport/equipment")
class EquipmentFormPage {
    private static final List<EquipmentState> FIRST = List.of(EquipmentState.WORKING, EquipmentState.IDLE,
            EquipmentState.REPAIR, EquipmentState.MOTHBALLED);

    private static final List<String> FROM_ACCOUNTING = List.of("inventoryNumber", "model", "cost");

    private final EquipmentRegister register;
    private final EquipmentTypes types;
    private final Network network;
    private final VisibleFacilities facilities;
    private final RegionTime time;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    EquipmentFormPage(EquipmentRegister register, EquipmentTypes types, Network network, VisibleFacilities facilities,
            RegionTime time, Flash flash, MessageSource texts) {
        this.register = register;
        this.types = types;
        this.network = network;
        this.facilities = facilities;
        this.time = time;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    /** What accounting knows of a unit may be in the address already. */
    @GetMapping("/new")
    String begin(@RequestParam Map<String, String> asked, Model model) {
        var typed = new HashMap<String, String>();
        FROM_ACCOUNTING.forEach(field -> typed.put(field, asked.getOrDefault(field, "")));
        typed.put("facilityOid", facilities.narrowed(asked.getOrDefault("facility", "")));
        typed.put("state", EquipmentState.WORKING.name());
        return form(model, 0, typed, Map.of());
    }

    @PostMapping("/new")
    String add(@RequestParam Map<String, String> typed, Model model) {
        var fields = new TypedFields(typed);
        facilities.mustEdit(fields.text("facilityOid"));
        try {
            var facts = EquipmentForm.facts(fields, fields.text("facilityOid"));
            var state = fields.one(EquipmentState.class, "state").filter(FIRST::contains)
                    .orElse(EquipmentState.WORKING);
            refuseUnreadable(fields);
            var since = facts.commissionedOn().map(time::startOf).orElseGet(Instant::now);
            long id = register.add(facts, state, since, facilities.who(), fields.text("why"));
            flash.done(texts.getMessage("form.saved"));
            return card(id);
        } catch (PassportRefusedException refusal) {
            return form(model, 0, typed, FieldsRefusedException.of(refusal));
        }
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable long id, Model model) {
        var unit = register.get(id);
        facilities.mustEdit(unit.facts().facilityOid());
        return form(model, id, EquipmentForm.typed(unit), Map.of());
    }

    @PostMapping("/{id}/edit")
    String edit(@PathVariable long id, @RequestParam Map<String, String> typed, Model model) {
        var facility = register.get(id).facts().facilityOid();
        facilities.mustEdit(facility);
        var fields = new TypedFields(typed);
        try {
            var facts = EquipmentForm.facts(fields, facility);
            refuseUnreadable(fields);
            register.change(id, fields.count("revision"), facts, facilities.who(), fields.text("why"));
            flash.done(texts.getMessage("form.saved"));
            return card(id);
        } catch (PassportRefusedException refusal) {
            var again = new HashMap<>(typed);
            again.put("facilityOid", facility);
            return form(model, id, again, FieldsRefusedException.of(refusal));
        }
    }

    private String form(Model model, long id, Map<String, String> typed, Map<String, String> errors) {
        var facility = typed.getOrDefault("facilityOid", "");
        model.addAttribute("id", id);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("facility", facility);
        model.addAttribute("facilityName", facility.isEmpty() ? "" : facilities.name(facility));
        model.addAttribute("barrier", facilities.barrier(facility));
        model.addAttribute("facilities", facilities.choice());
        model.addAttribute("departments", facility.isEmpty() ? List.of() : network.departments(facility));
        model.addAttribute("rooms", facility.isEmpty() ? List.of() : network.rooms(facility));
        model.addAttribute("types", types.dictionary());
        model.addAttribute("fundings", Funding.values());
        model.addAttribute("states", FIRST);
        return "equipment/form";
    }

    private static void refuseUnreadable(TypedFields fields) {
        if (!fields.errors().isEmpty()) {
            throw new FieldsRefusedException(fields.errors());
        }
    }

    private static String card(long id) {
        return "redirect:/passport/equipment/" + id;
    }
}
