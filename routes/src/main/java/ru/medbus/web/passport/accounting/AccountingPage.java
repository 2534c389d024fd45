package ru.medbus.web.passport.accounting;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.accounting.AccountingRegister;
import ru.medbus.domain.passport.accounting.BatchKind;
import ru.medbus.domain.passport.accounting.Difference;
import ru.medbus.domain.passport.accounting.Difference.Decision;
import ru.medbus.domain.passport.accounting.DifferenceBoard;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.CsvExport;
import ru.medbus.web.Flash;

/** One organisation: where its accounting and its passport differ, and what is decided, one by one or many at once. */
@Controller
@Allowed(Permission.VIEW_PASSPORTS)
@RequestMapping("/passport/accounting/{oid:[0-9.]+}")
class AccountingPage {
    private static final int SHOWN = 300;
    private static final int EXPORTED = 100_000;
    private static final int LATEST = 10;
    private static final List<String> HEADS = List.of("Раздел", "Ключ", "Что", "Расхождение", "Поле", "В учёте",
            "В паспорте", "Решение");

    private final DifferenceBoard board;
    private final AccountingRegister register;
    private final FacilityLines lines;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    AccountingPage(DifferenceBoard board, AccountingRegister register, FacilityLines lines, CurrentUser user,
            Flash flash, MessageSource texts) {
        this.board = board;
        this.register = register;
        this.lines = lines;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    /** What narrows the list. */
    record Filter(String kind, String decision, String text) {
        Filter {
            kind = kind != null && List.of("ASSETS", "STAFFING").contains(kind) ? kind : "";
            decision = decision != null && List.of("OPEN", "KEEP", "ASK").contains(decision) ? decision : "";
            text = text == null ? "" : text.strip();
        }
    }

    @GetMapping
    String show(@PathVariable String oid, Filter filter, Model model) {
        user.require(Permission.VIEW_PASSPORTS, oid);
        model.addAttribute("oid", oid);
        model.addAttribute("name", lines.name(oid));
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", BatchKind.values());
        model.addAttribute("decisions", List.of(Decision.OPEN, Decision.KEEP, Decision.ASK));
        model.addAttribute("deeds", List.of(Decision.TAKE, Decision.KEEP, Decision.ASK));
        model.addAttribute("differences", found(oid, filter, SHOWN));
        model.addAttribute("shown", SHOWN);
        model.addAttribute("batches", register.batches(oid, LATEST));
        model.addAttribute("log", board.decisions(oid, LATEST));
        model.addAttribute("editing", user.rights().may(Permission.EDIT_PASSPORTS, oid));
        return "accounting/card";
    }

    @GetMapping("/export.csv")
    void export(@PathVariable String oid, Filter filter, HttpServletResponse response) throws IOException {
        user.require(Permission.VIEW_PASSPORTS, oid);
        try (var csv = CsvExport.to(response, "differences.csv", HEADS)) {
            found(oid, filter, EXPORTED).forEach(one -> csv.row(List.of(one.kind().title(), one.shownKey(),
                    one.title(), one.what().title(), one.field(), one.inAccounting(), one.inRegister(),
                    one.decision().title())));
        }
    }

    @PostMapping("/decide")
    String decide(@PathVariable String oid, @RequestParam(defaultValue = "") List<Long> id,
            @RequestParam(required = false) Decision decision, @RequestParam(defaultValue = "") String why) {
        user.require(Permission.EDIT_PASSPORTS, oid);
        try {
            var chosen = Optional.ofNullable(decision).orElse(Decision.OPEN);
            int decided = board.decide(oid, id, chosen, user.actor().who(), why);
            flash.done(texts.getMessage("accounting.decided", new Object[]{decided, chosen.title()}));
        } catch (PassportRefusedException refusal) {
            flash.refused(refusal.getMessage());
        }
        return "redirect:/passport/accounting/" + oid;
    }

    private List<Difference> found(String oid, Filter filter, int limit) {
        return board.open(oid, filter.kind(), filter.decision(), filter.text(), limit);
    }
}
