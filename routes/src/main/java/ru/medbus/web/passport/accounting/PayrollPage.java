package ru.medbus.web.passport.accounting;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.passport.accounting.PayrollLine;
import ru.medbus.domain.passport.accounting.PayrollQueries;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.CsvExport;

/** Ставки and what was paid, by organisation, post and month. */
@Controller
@Allowed(Permission.VIEW_PASSPORTS)
@RequestMapping("/passport/accounting/payroll")
class PayrollPage {
    private static final List<String> HEADS = List.of("Месяц", "OID", "Организация", "Код должности", "Должность",
            "Человек", "Ставок", "ФОТ, руб.", "На ставку, руб.");

    private final PayrollQueries payrolls;
    private final FacilityLines lines;
    private final CurrentUser user;

    PayrollPage(PayrollQueries payrolls, FacilityLines lines, CurrentUser user) {
        this.payrolls = payrolls;
        this.lines = lines;
        this.user = user;
    }

    /** All posts of the month together. */
    record Total(BigDecimal rates, long fundKopecks) {
        static Total of(List<PayrollLine> lines) {
            return new Total(lines.stream().map(PayrollLine::rates).reduce(BigDecimal.ZERO, BigDecimal::add),
                    lines.stream().mapToLong(PayrollLine::fundKopecks).sum());
        }

        public BigDecimal fund() {
            return BigDecimal.valueOf(fundKopecks, 2);
        }
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String facility, @RequestParam(required = false) LocalDate month,
            Model model) {
        var whose = whose(facility);
        var months = payrolls.months(whose);
        var shown = Optional.ofNullable(month).or(() -> months.stream().findFirst());
        var found = shown.map(day -> payrolls.of(whose, day)).orElse(List.of());
        model.addAttribute("facility", whose);
        model.addAttribute("months", months);
        model.addAttribute("month", shown.orElse(null));
        model.addAttribute("lines", found);
        model.addAttribute("total", Total.of(found));
        model.addAttribute("before", shown.map(day -> Total.of(payrolls.of(whose, day.minusMonths(1)))).orElse(null));
        model.addAttribute("names", names(found));
        return "accounting/payroll";
    }

    @GetMapping("/export.csv")
    void export(@RequestParam(defaultValue = "") String facility, @RequestParam(required = false) LocalDate month,
            HttpServletResponse response) throws IOException {
        var whose = whose(facility);
        var shown = Optional.ofNullable(month).or(() -> payrolls.months(whose).stream().findFirst());
        var found = shown.map(day -> payrolls.of(whose, day)).orElse(List.of());
        var names = names(found);
        try (var csv = CsvExport.to(response, "payroll.csv", HEADS)) {
            found.forEach(line -> csv.row(List.of(line.month().toString().substring(0, 7), line.facilityOid(),
                    names.get(line.facilityOid()), line.postCode(), line.postName(), Integer.toString(line.people()),
                    number(line.rates()), rubles(line.fundKopecks()), rubles(line.perRateKopecks()))));
        }
    }

    /** Who may see one organisation only gets that one whatever is asked. */
    private String whose(String asked) {
        return user.onlyOrganisation(Permission.VIEW_PASSPORTS).orElse(asked.strip());
    }

    private Map<String, String> names(List<PayrollLine> found) {
        return found.stream().map(PayrollLine::facilityOid).distinct()
                .collect(Collectors.toMap(oid -> oid, lines::name));
    }

    private static String rubles(long kopecks) {
        return number(BigDecimal.valueOf(kopecks, 2));
    }

    private static String number(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }
}
