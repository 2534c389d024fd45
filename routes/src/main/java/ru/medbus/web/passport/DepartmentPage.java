package ru.medbus.web.passport;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.passport.Building;
import ru.medbus.domain.passport.Department;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.norms.Capacities;
import ru.medbus.domain.passport.norms.Capacity;
import ru.medbus.security.Allowed;
import ru.medbus.web.Flash;

/** A department of an organisation: what ФРМО says of it, and its beds and workplaces, which the organisation enters. */
@Controller
@Allowed(Permission.VIEW_PASSPORTS)
@RequestMapping(PassportPage.PATH + "/departments/{department:[0-9.]+}")
class DepartmentPage {
    private final Capacities capacities;
    private final Network network;
    private final PassportDesk desk;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    DepartmentPage(Capacities capacities, Network network, PassportDesk desk, Flash flash, MessageSource texts) {
        this.capacities = capacities;
        this.network = network;
        this.desk = desk;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping
    String open(@PathVariable String oid, @PathVariable String department, Model model) {
        desk.shown(oid, model);
        var known = capacities.of(oid, LocalDate.now()).getOrDefault(department, Capacity.UNKNOWN);
        return page(department(oid, department), DepartmentForm.of(known, LocalDate.now()), Map.of(), model);
    }

    @PostMapping
    @Allowed(Permission.EDIT_PASSPORTS)
    String save(@PathVariable String oid, @PathVariable String department, @ModelAttribute DepartmentForm form,
            Model model) {
        desk.requireEditor(oid);
        var edited = department(oid, department);
        try {
            capacities.set(edited.oid(), form.quantities(), form.day(), desk.author(form.why()));
        } catch (PassportRefusedException refusal) {
            desk.shown(oid, model);
            return page(edited, form, PassportDesk.errors(refusal), model);
        }
        flash.done(texts.getMessage("form.saved"));
        return "redirect:/passport/" + oid + "/departments/" + department;
    }

    private Department department(String oid, String department) {
        return network.department(department).filter(found -> found.facilityOid().equals(oid))
                .orElseThrow(() -> new PassportRefusedException.Unknown("подразделение " + department));
    }

    private String page(Department department, DepartmentForm form, Map<String, String> errors, Model model) {
        model.addAttribute("department", department);
        model.addAttribute("building", department.buildingId().flatMap(id -> network.buildings(department.facilityOid())
                .stream().filter(each -> each.id() == id).map(Building::name).findFirst()).orElse(""));
        model.addAttribute("units", network.careUnits(department.oid()));
        model.addAttribute("history", capacities.history(department.oid()));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "passport/department";
    }
}
