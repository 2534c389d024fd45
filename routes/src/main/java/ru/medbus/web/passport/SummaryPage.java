package ru.medbus.web.passport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.passport.register.RegionSummary;
import ru.medbus.domain.passport.register.Summary;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Times;
import ru.medbus.web.print.Download;
import ru.medbus.web.print.Pdf;
import ru.medbus.web.print.Xlsx;

/** The region in numbers, for those who see all of it: on the screen, as a spreadsheet, on paper. */
@Controller
@Allowed(Permission.VIEW_PASSPORTS)
@RequestMapping("/passport")
class SummaryPage {
    private final RegionSummary region;
    private final CurrentUser user;
    private final Pdf pdf;
    private final Times times;

    SummaryPage(RegionSummary region, CurrentUser user, Pdf pdf, Times times) {
        this.region = region;
        this.user = user;
        this.pdf = pdf;
        this.times = times;
    }

    @GetMapping("/summary")
    String show(Model model) {
        model.addAttribute("summary", summary());
        return "passport/summary";
    }

    @GetMapping("/summary.xlsx")
    ResponseEntity<byte[]> xlsx() {
        var summary = summary();
        var heads = new ArrayList<>(List.of("ОКТМО", "Территория", "Вид"));
        heads.addAll(summary.columns());
        return Download.xlsx("Сводка по региону", Xlsx.of("Сводка", heads, Stream.concat(
                summary.lines().stream().map(line -> row(line.oktmo(), line.territory(), line.kind().title(),
                        line.numbers())),
                Stream.of(row("", "Итого", "", summary.total())))));
    }

    @GetMapping("/summary.pdf")
    ResponseEntity<byte[]> paper() {
        return Download.pdf("Сводка по региону", pdf.of("passport-summary", Map.of("summary", summary(), "printed",
                times.show(Instant.now()) + " " + times.zone())));
    }

    private static List<?> row(String oktmo, String territory, String kind, List<Long> numbers) {
        var row = new ArrayList<Object>(List.of(oktmo, territory, kind));
        row.addAll(numbers);
        return row;
    }

    /** Numbers of all organisations are not for those who see only their own. */
    private Summary summary() {
        if (user.onlyOrganisation(Permission.VIEW_PASSPORTS).isPresent()) {
            throw new AccessDeniedException("Сводка по региону — для тех, кто видит все организации");
        }
        return region.now();
    }
}
