package ru.medbus.web.passport.accounting;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.passport.accounting.AccountingState;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.CsvExport;

/** Whose accounting differs from the passport, and by how much. */
@Controller
@Allowed(Permission.VIEW_PASSPORTS)
@RequestMapping("/passport/accounting")
class AccountingListPage {
    /** As many as keep the page light. */
    private static final int SHOWN = 100;
    private static final List<String> HEADS = List.of("OID", "Организация", "Расхождений по имуществу", "не решено",
            "Расхождений по штату", "не решено");

    private final FacilityLines lines;
    private final CurrentUser user;

    AccountingListPage(FacilityLines lines, CurrentUser user) {
        this.lines = lines;
        this.user = user;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "false") boolean waiting,
            Model model) {
        model.addAttribute("text", text);
        model.addAttribute("waiting", waiting);
        var found = found(text, waiting);
        model.addAttribute("total", found.size());
        model.addAttribute("lines", found.stream().limit(SHOWN).toList());
        return "accounting/list";
    }

    @GetMapping("/export.csv")
    void export(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "false") boolean waiting,
            HttpServletResponse response) throws IOException {
        try (var csv = CsvExport.to(response, "accounting.csv", HEADS)) {
            found(text, waiting).forEach(line -> csv.row(List.of(line.oid(), line.name(), open(line.assets()),
                    undecided(line.assets()), open(line.staffing()), undecided(line.staffing()))));
        }
    }

    private List<FacilityLine> found(String text, boolean waiting) {
        return lines.of(user.onlyOrganisation(Permission.VIEW_PASSPORTS), text, waiting);
    }

    private static String open(Optional<AccountingState> state) {
        return state.map(it -> Integer.toString(it.open())).orElse("");
    }

    private static String undecided(Optional<AccountingState> state) {
        return state.map(it -> Integer.toString(it.undecided())).orElse("");
    }
}
