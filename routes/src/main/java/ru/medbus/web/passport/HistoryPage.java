package ru.medbus.web.passport;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.passport.Change;
import ru.medbus.domain.passport.ChangeLog;
import ru.medbus.domain.passport.edition.Editions;
import ru.medbus.security.Allowed;
import ru.medbus.web.CsvExport;
import ru.medbus.web.Times;

/** What has changed in a passport: who, why, what it was and what it became; editions compared. */
@Controller
@Allowed(Permission.VIEW_PASSPORTS)
@RequestMapping(PassportPage.PATH)
class HistoryPage {
    private static final int SHOWN = 100;
    private static final int EXPORTED = 20_000;
    private static final int DIFFERENCES = 300;

    private final ChangeLog changes;
    private final Editions editions;
    private final PassportDesk desk;
    private final Times times;

    HistoryPage(ChangeLog changes, Editions editions, PassportDesk desk, Times times) {
        this.changes = changes;
        this.editions = editions;
        this.desk = desk;
        this.times = times;
    }

    @GetMapping("/history")
    String history(@PathVariable String oid, @RequestParam(defaultValue = "") String subject, Model model) {
        desk.shown(oid, model);
        model.addAttribute("subject", subject);
        model.addAttribute("changes", found(oid, subject, SHOWN));
        model.addAttribute("most", SHOWN);
        model.addAttribute("moves", editions.moves(oid, SHOWN));
        model.addAttribute("editions", editions.editions(oid));
        return "passport/history";
    }

    @GetMapping("/history.csv")
    void export(@PathVariable String oid, @RequestParam(defaultValue = "") String subject,
            HttpServletResponse response) throws IOException {
        desk.shown(oid);
        try (var csv = CsvExport.to(response, "passport-history.csv",
                List.of("Когда", "Кто", "Почему", "Предмет", "Поле", "Было", "Стало"))) {
            found(oid, subject, EXPORTED).forEach(change -> csv.row(List.of(times.show(change.at()), change.who(),
                    change.why(), change.subject(), change.field(), change.before(), change.after())));
        }
    }

    /** @param from number of an accepted edition; @param to of a later one, 0 for the passport as it is now */
    @GetMapping("/difference")
    String difference(@PathVariable String oid, @RequestParam int from, @RequestParam(defaultValue = "0") int to,
            Model model) {
        desk.shown(oid, model);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("editions", editions.editions(oid));
        var differences = to == 0 ? editions.since(oid, from) : editions.between(oid, from, to);
        model.addAttribute("count", differences.size());
        model.addAttribute("differences", differences.stream().limit(DIFFERENCES).toList());
        return "passport/difference";
    }

    @GetMapping("/difference.csv")
    void differenceFile(@PathVariable String oid, @RequestParam int from, @RequestParam(defaultValue = "0") int to,
            HttpServletResponse response) throws IOException {
        desk.shown(oid);
        var differences = to == 0 ? editions.since(oid, from) : editions.between(oid, from, to);
        try (var csv = CsvExport.to(response, "passport-difference.csv",
                List.of("Раздел", "Предмет", "Поле", "Было", "Стало"))) {
            differences.forEach(each -> csv.row(List.of(each.section(), each.subject(), each.field(), each.before(),
                    each.after())));
        }
    }

    private List<Change> found(String oid, String subject, int limit) {
        var wanted = Typed.text(subject);
        return wanted.isEmpty() ? changes.of(oid, limit) : changes.of(oid, wanted, limit);
    }
}
