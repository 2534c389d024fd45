package ru.medbus.web.passport;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.passport.FacilityKind;
import ru.medbus.domain.passport.edition.PassportState;
import ru.medbus.domain.passport.register.PassportLine;
import ru.medbus.domain.passport.register.PassportRegister;
import ru.medbus.domain.passport.register.RegisterFilter;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.CsvExport;
import ru.medbus.web.Times;
import ru.medbus.web.print.Download;
import ru.medbus.web.print.Xlsx;

/** All passports with their state and completeness; filters live in the address, files hold exactly what is shown. */
@Controller
@Allowed(Permission.VIEW_PASSPORTS)
class RegisterPage {
    private static final int PAGE = 50;
    private static final int EXPORT_STEP = 1_000;
    private static final List<String> HEADS = List.of("OID", "Организация", "Вид", "ИНН", "Территория", "Закрыта",
            "Состояние", "Заполнено, %", "Редакция", "Изменён", "Кем");

    private final PassportRegister register;
    private final CurrentUser user;
    private final Times times;

    RegisterPage(PassportRegister register, CurrentUser user, Times times) {
        this.register = register;
        this.user = user;
        this.times = times;
    }

    @GetMapping("/passport")
    String list(@ModelAttribute RegisterForm form, @RequestParam(defaultValue = "") String after, Model model) {
        var found = register.page(filter(form), after, PAGE + 1);
        model.addAttribute("form", form);
        model.addAttribute("passports", found.subList(0, Math.min(PAGE, found.size())));
        model.addAttribute("next", found.size() > PAGE
                ? Optional.of(found.get(PAGE - 1).oid())
                : Optional.<String>empty());
        model.addAttribute("kinds", FacilityKind.values());
        model.addAttribute("states", PassportState.values());
        model.addAttribute("whole", user.onlyOrganisation(Permission.VIEW_PASSPORTS).isEmpty());
        return "passport/register";
    }

    @GetMapping("/passport/export.csv")
    void csv(@ModelAttribute RegisterForm form, HttpServletResponse response) throws IOException {
        try (var csv = CsvExport.to(response, "passports.csv", HEADS)) {
            all(filter(form)).forEach(line -> csv.row(cells(line).stream()
                    .map(cell -> cell == null ? "" : cell.toString()).toList()));
        }
    }

    @GetMapping("/passport/export.xlsx")
    ResponseEntity<byte[]> xlsx(@ModelAttribute RegisterForm form) {
        return Download.xlsx("Реестр паспортов", Xlsx.of("Паспорта", HEADS, all(filter(form)).map(this::cells)));
    }

    private RegisterFilter filter(RegisterForm form) {
        return form.filter(user.onlyOrganisation(Permission.VIEW_PASSPORTS));
    }

    private Stream<PassportLine> all(RegisterFilter filter) {
        return Stream.iterate(register.page(filter, "", EXPORT_STEP), page -> !page.isEmpty(),
                page -> page.size() < EXPORT_STEP
                        ? List.of()
                        : register.page(filter, page.getLast().oid(), EXPORT_STEP))
                .flatMap(List::stream);
    }

    private List<?> cells(PassportLine line) {
        return Arrays.asList(line.oid(), line.name(), line.kind().title(), line.inn(), line.territory(),
                line.closedOn().orElse(null), line.state().title(), line.percent(), line.edition(),
                line.changedAt().map(times::show).orElse(""),
                line.changedBy());
    }
}
