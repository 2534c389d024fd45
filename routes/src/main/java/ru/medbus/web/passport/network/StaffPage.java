package ru.medbus.web.passport.network;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.StaffMember;
import ru.medbus.domain.passport.Staffing;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.CsvExport;
import ru.medbus.web.print.Download;
import ru.medbus.web.print.Xlsx;

/** Staff of an organisation: who works, who has left, whose papers end. */
@Controller
@Allowed(Permission.VIEW_PASSPORTS)
@RequestMapping("/passport/network/{oid:[0-9.]+}/staff")
class StaffPage {
    private static final int SHOWN = 300;
    private static final int EXPORTED = 20_000;
    private static final List<String> HEADS = List.of("Фамилия, имя, отчество", "Должность", "Код должности (1002)",
            "Подразделение", "Занятость", "Ставка", "С", "По", "Причина окончания", "Допуск до", "Ведёт");

    private final Network network;
    private final Staffing staffing;
    private final CurrentUser user;

    StaffPage(Network network, Staffing staffing, CurrentUser user) {
        this.network = network;
        this.staffing = staffing;
        this.user = user;
    }

    @GetMapping
    String list(@PathVariable String oid, @ModelAttribute("form") StaffForm form, Model model) {
        var facility = facility(oid);
        var today = LocalDate.now();
        model.addAttribute("facility", facility);
        model.addAttribute("members", staffing.staff(oid, form.filter(today), SHOWN));
        model.addAttribute("total", staffing.count(oid, form.filter(today)));
        model.addAttribute("departments", network.departments(oid));
        model.addAttribute("today", today);
        model.addAttribute("soonDay", today.plusDays(StaffSection.SOON_DAYS));
        return "network/staff";
    }

    @GetMapping("/export.csv")
    void csv(@PathVariable String oid, @ModelAttribute("form") StaffForm form, HttpServletResponse response)
            throws IOException {
        facility(oid);
        try (var csv = CsvExport.to(response, "staff.csv", HEADS)) {
            found(oid, form).forEach(member -> csv.row(cells(member).stream()
                    .map(cell -> cell == null ? "" : cell.toString()).toList()));
        }
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable String oid, @ModelAttribute("form") StaffForm form) {
        facility(oid);
        return Download.xlsx("Сотрудники",
                Xlsx.of("Сотрудники", HEADS, found(oid, form).stream().map(StaffPage::cells)));
    }

    private Facility facility(String oid) {
        user.require(Permission.VIEW_PASSPORTS, oid);
        return network.facility(oid).orElseThrow(() -> new PassportRefusedException.Unknown("организация " + oid));
    }

    private List<StaffMember> found(String oid, StaffForm form) {
        return staffing.staff(oid, form.filter(LocalDate.now()), EXPORTED);
    }

    private static List<?> cells(StaffMember member) {
        var post = member.employment();
        return Arrays.asList(member.worker().name(), post.postName(), post.postCode(), member.department(),
                post.kind().title(), post.rate(), post.beginsOn(), post.endsOn().orElse(null), post.endReason(),
                member.allowedTo().filter(day -> day.getYear() < 9999).orElse(null), post.source().title());
    }
}
