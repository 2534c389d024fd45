package ru.medbus.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.medbus.domain.access.AccessLog;
import ru.medbus.domain.access.AccessRecord;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditRecord;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.access.LogFilter;
import ru.medbus.domain.access.Page;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.access.Verification;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.CsvExport;
import ru.medbus.web.Flash;
import ru.medbus.web.Times;

/** The two append-only logs: what was done, and whose data were looked at. An export is itself recorded. */
@Controller
@Allowed(Permission.VIEW_AUDIT)
@RequestMapping("/console")
class LogsPage {
    private static final int PAGE = 100;

    private final AuditTrail audit;
    private final AccessLog accesses;
    private final CurrentUser user;
    private final Flash flash;
    private final Times times;
    private final MessageSourceAccessor texts;

    LogsPage(AuditTrail audit, AccessLog accesses, CurrentUser user, Flash flash, Times times, MessageSource texts) {
        this.audit = audit;
        this.accesses = accesses;
        this.user = user;
        this.flash = flash;
        this.times = times;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping("/audit")
    String audit(@ModelAttribute LogForm form, Model model) {
        model.addAttribute("filter", form);
        model.addAttribute("actions", AuditAction.values());
        model.addAttribute("page", audit.find(form.filter(times, PAGE)));
        return "logs/audit";
    }

    @GetMapping("/access")
    String accesses(@ModelAttribute LogForm form, Model model) {
        model.addAttribute("filter", form);
        model.addAttribute("page", accesses.find(form.filter(times, PAGE)));
        return "logs/access";
    }

    @GetMapping("/audit.csv")
    void exportAudit(@ModelAttribute LogForm form, HttpServletResponse response) throws IOException {
        audit.record(user.actor(), AuditAction.LOG_EXPORTED, "журнал аудита");
        export(response, "audit.csv", List.of("№", "Когда", "Кто", "Откуда", "Действие", "Предмет", "Было", "Стало"),
                form.filter(times, LogFilter.MOST), audit::find, this::row);
    }

    @GetMapping("/access.csv")
    void exportAccesses(@ModelAttribute LogForm form, HttpServletResponse response) throws IOException {
        audit.record(user.actor(), AuditAction.LOG_EXPORTED, "журнал доступа");
        export(response, "access.csv", List.of("№", "Когда", "Кто", "Откуда", "Сообщение", "Что открыто", "Причина"),
                form.filter(times, LogFilter.MOST), accesses::find, this::row);
    }

    @PostMapping("/audit/verify")
    String verifyAudit() {
        tell(audit.verify());
        return "redirect:/console/audit";
    }

    @PostMapping("/access/verify")
    String verifyAccesses() {
        tell(accesses.verify());
        return "redirect:/console/access";
    }

    private void tell(Verification found) {
        switch (found) {
            case Verification.Whole whole ->
                flash.done(text("log.whole", Long.toString(whole.rows()), whole.headHex()));
            case Verification.Broken(var id, var fault) -> flash.refused(text("log.broken", Long.toString(id), fault));
        }
    }

    private String text(String key, Object... values) {
        return texts.getMessage(key, values);
    }

    private static <R> void export(HttpServletResponse response, String file, List<String> heads, LogFilter filter,
            Function<LogFilter, Page<R>> find, Function<R, List<String>> row) throws IOException {
        try (var csv = CsvExport.to(response, file, heads)) {
            var page = find.apply(filter);
            page.items().forEach(each -> csv.row(row.apply(each)));
            while (page.next().isPresent()) {
                page = find.apply(filter.after(page.next().get(), LogFilter.MOST));
                page.items().forEach(each -> csv.row(row.apply(each)));
            }
        }
    }

    private List<String> row(AuditRecord row) {
        return List.of(Long.toString(row.id()), times.show(row.at()), row.who(), row.address(), row.action().title(),
                row.subject(), row.before(), row.after());
    }

    private List<String> row(AccessRecord row) {
        return List.of(Long.toString(row.id()), times.show(row.at()), row.who(), row.address(), row.messageId(),
                row.shown(), row.reason());
    }
}
