package ru.medbus.web.passport.norms;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.equipment.FieldsRefusedException;
import ru.medbus.domain.passport.norms.Capacities;
import ru.medbus.domain.passport.norms.CapacityKind;
import ru.medbus.domain.passport.norms.CapacityOverrides;
import ru.medbus.domain.passport.norms.Standards;
import ru.medbus.domain.passport.need.NeedLine;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;
import ru.medbus.web.passport.equipment.TypedFields;
import ru.medbus.web.passport.equipment.VisibleFacilities;
import ru.medbus.web.print.Download;
import ru.medbus.web.print.Pdf;
import ru.medbus.web.print.Xlsx;

/** Need for equipment: of the region by organisation and by equipment, of an organisation line by line with reasons. */
@Controller
@Allowed(Permission.VIEW_PASSPORTS)
@RequestMapping("/passport/need")
class NeedPage {
    private static final List<String> HEADS = List.of("МО", "OID МО", "Подразделение", "Оборудование", "Норма",
            "Почему", "Основание", "Есть", "Работает", "из них сверх срока", "В ремонте", "Засчитано", "Потребность");

    private final NeedSheet sheet;
    private final Capacities capacities;
    private final CapacityOverrides overrides;
    private final Standards standards;
    private final Network network;
    private final VisibleFacilities facilities;
    private final CurrentUser user;
    private final Pdf pdf;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    NeedPage(NeedSheet sheet, Capacities capacities, CapacityOverrides overrides, Standards standards,
            Network network, VisibleFacilities facilities, CurrentUser user, Pdf pdf, Flash flash,
            MessageSource texts) {
        this.sheet = sheet;
        this.capacities = capacities;
        this.overrides = overrides;
        this.standards = standards;
        this.network = network;
        this.facilities = facilities;
        this.user = user;
        this.pdf = pdf;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String facility, @RequestParam(defaultValue = "") String day,
            Model model) {
        var asked = facilities.narrowed(facility);
        model.addAllAttributes(sheet.of(asked, day));
        model.addAttribute("own", facilities.own().isPresent());
        model.addAttribute("facilities", facilities.choice());
        if (asked.isEmpty()) {
            return "norms/need-region";
        }
        var date = sheet.day(day);
        model.addAttribute("departments", network.departments(asked));
        model.addAttribute("capacities", capacities.of(asked, date));
        model.addAttribute("kinds", CapacityKind.values());
        model.addAttribute("additions", standards.additions(asked));
        model.addAttribute("standards", standards.all(date));
        model.addAttribute("overrides", overrides.of(asked));
        model.addAttribute("mayManage", facilities.mayManageNorms());
        return "norms/need";
    }

    /** The need is counted from another number than the passport's. */
    @PostMapping("/override")
    @Allowed(Permission.MANAGE_NORMS)
    String override(@RequestParam Map<String, String> typed) {
        var fields = new TypedFields(typed);
        return deed(owner(fields.text("departmentOid")), fields, () -> {
            var kind = fields.needed("kind", fields.one(CapacityKind.class, "kind"), "Выберите, что считается");
            var quantity = fields.needed("quantity", fields.number("quantity"), "Укажите число");
            var from = fields.needed("validFrom", fields.day("validFrom"), "Укажите, с какого дня");
            var to = fields.day("validTo");
            refuseUnreadable(fields);
            overrides.give(fields.text("departmentOid"), kind.get(), quantity.get(), from.get(), to,
                    fields.text("reason"), user.actor());
        });
    }

    @PostMapping("/override/{id:\\d{1,18}}/end")
    @Allowed(Permission.MANAGE_NORMS)
    String end(@PathVariable long id, @RequestParam Map<String, String> typed) {
        var fields = new TypedFields(typed);
        return deed(fields.text("facility"), fields, () -> overrides.end(id, user.actor()));
    }

    @PostMapping("/addition")
    @Allowed(Permission.MANAGE_NORMS)
    String addition(@RequestParam Map<String, String> typed) {
        var fields = new TypedFields(typed);
        return deed(owner(fields.text("departmentOid")), fields, () -> {
            var standard = fields.needed("standard", fields.id("standard"), "Выберите стандарт");
            var from = fields.needed("validFrom", fields.day("validFrom"), "Укажите, с какого дня");
            var to = fields.day("validTo");
            refuseUnreadable(fields);
            standards.addTo(standard.get(), fields.text("departmentOid"), from.get(), to, fields.text("reason"),
                    user.actor());
        });
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam(defaultValue = "") String facility,
            @RequestParam(defaultValue = "") String day) {
        var lines = sheet.lines(facilities.narrowed(facility), sheet.day(day));
        return Download.xlsx("Потребность в оборудовании", Xlsx.of("Потребность", HEADS,
                lines.stream().map(NeedPage::cells)));
    }

    @GetMapping("/print.pdf")
    ResponseEntity<byte[]> print(@RequestParam(defaultValue = "") String facility,
            @RequestParam(defaultValue = "") String day) {
        return Download.pdf("Потребность в оборудовании", pdf.of("equipment-need",
                sheet.of(facilities.narrowed(facility), day)));
    }

    private static List<?> cells(NeedLine line) {
        var demand = line.demand();
        return Arrays.asList(demand.facility(), demand.facilityOid(), demand.department(), demand.equipment(),
                line.unknown() ? null : line.norm(), line.why(), demand.source(), line.units().present(),
                line.units().working(), line.units().worn(), line.units().repair(), line.counted(),
                line.unknown() ? null : line.need());
    }

    private String owner(String department) {
        return network.department(department).map(found -> found.facilityOid())
                .orElseThrow(() -> new PassportRefusedException.Unknown("подразделение " + department));
    }

    private String deed(String facility, TypedFields fields, Runnable deed) {
        try {
            deed.run();
            flash.done(texts.getMessage("form.saved"));
        } catch (PassportRefusedException refusal) {
            flash.refused(refusal.getMessage());
        }
        return "redirect:" + UriComponentsBuilder.fromPath("/passport/need").queryParam("facility", facility)
                .queryParamIfPresent("day", Optional.of(fields.text("day")).filter(day -> !day.isEmpty())).encode()
                .build().toUriString();
    }

    private static void refuseUnreadable(TypedFields fields) {
        if (!fields.errors().isEmpty()) {
            throw new FieldsRefusedException(fields.errors());
        }
    }
}
