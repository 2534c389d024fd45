package ru.medbus.web.passport.network;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;

/** One organisation: its departments and its staff in short. */
@Controller
@Allowed(Permission.VIEW_PASSPORTS)
class StructurePage {
    private final Network network;
    private final DepartmentsSection departments;
    private final StaffSection staff;
    private final CurrentUser user;

    StructurePage(Network network, DepartmentsSection departments, StaffSection staff, CurrentUser user) {
        this.network = network;
        this.departments = departments;
        this.staff = staff;
        this.user = user;
    }

    @GetMapping("/passport/network/{oid:[0-9.]+}")
    String open(@PathVariable String oid, Model model) {
        user.require(Permission.VIEW_PASSPORTS, oid);
        var facility = network.facility(oid)
                .orElseThrow(() -> new PassportRefusedException.Unknown("организация " + oid));
        model.addAttribute("facility", facility);
        model.addAttribute("departments", departments.facts(facility, user.rights()));
        model.addAttribute("staff", staff.facts(facility, user.rights()));
        return "network/structure";
    }
}
