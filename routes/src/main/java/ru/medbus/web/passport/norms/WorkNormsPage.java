package ru.medbus.web.passport.norms;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.equipment.EquipmentTypes;
import ru.medbus.domain.passport.equipment.FieldsRefusedException;
import ru.medbus.domain.passport.norms.WorkNorm;
import ru.medbus.domain.passport.norms.WorkNorms;
import ru.medbus.domain.reference.calendar.RegionTime;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;
import ru.medbus.web.passport.equipment.TypedFields;
import ru.medbus.web.passport.equipment.VisibleFacilities;

/** Norms of work: how many studies a shift and how many shifts a day a type of equipment must do. */
@Controller
@Allowed(Permission.VIEW_PASSPORTS)
@RequestMapping("/passport/norms/work")
class WorkNormsPage {
    private final WorkNorms norms;
    private final EquipmentTypes types;
    private final VisibleFacilities facilities;
    private final CurrentUser user;
    private final RegionTime time;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    WorkNormsPage(WorkNorms norms, EquipmentTypes types, VisibleFacilities facilities, CurrentUser user,
            RegionTime time, Flash flash, MessageSource texts) {
        this.norms = norms;
        this.types = types;
        this.facilities = facilities;
        this.user = user;
        this.time = time;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping
    String list(Model model) {
        return list(model, Map.of("validFrom", time.today().toString()), Map.of());
    }

    @PostMapping
    @Allowed(Permission.MANAGE_NORMS)
    String add(@RequestParam Map<String, String> typed, Model model) {
        var fields = new TypedFields(typed);
        try {
            var from = fields.needed("validFrom", fields.day("validFrom"), "Укажите, с какого дня действует");
            var norm = new WorkNorm(0, fields.code("typeCode"), fields.shown("typeCode"),
                    fields.count("studiesPerShift"), fields.count("shiftsPerDay"), from.orElse(LocalDate.EPOCH),
                    fields.day("validTo"), fields.text("source"));
            refuseUnreadable(fields);
            norms.add(norm, user.actor());
            flash.done(texts.getMessage("form.saved"));
            return "redirect:/passport/norms/work";
        } catch (PassportRefusedException refusal) {
            return list(model, typed, FieldsRefusedException.of(refusal));
        }
    }

    @PostMapping("/end")
    @Allowed(Permission.MANAGE_NORMS)
    String end(@RequestParam long id, @RequestParam Map<String, String> typed) {
        var fields = new TypedFields(typed);
        try {
            var day = fields.needed("day", fields.day("day"), "Укажите последний день");
            refuseUnreadable(fields);
            norms.end(id, day.get(), user.actor());
            flash.done(texts.getMessage("form.saved"));
        } catch (PassportRefusedException refusal) {
            flash.refused(refusal.getMessage());
        }
        return "redirect:/passport/norms/work";
    }

    private String list(Model model, Map<String, String> typed, Map<String, String> errors) {
        model.addAttribute("norms", norms.all());
        model.addAttribute("types", types.dictionary());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("today", time.today());
        model.addAttribute("mayManage", facilities.mayManageNorms());
        return "norms/work";
    }

    private static void refuseUnreadable(TypedFields fields) {
        if (!fields.errors().isEmpty()) {
            throw new FieldsRefusedException(fields.errors());
        }
    }
}
