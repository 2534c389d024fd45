package ru.medbus.console;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.journal.BusinessKey;
import ru.medbus.domain.journal.KeyKind;
import ru.medbus.domain.journal.Retention;
import ru.medbus.domain.journal.RetentionProperties;
import ru.medbus.domain.journal.RetentionRefusedException;
import ru.medbus.domain.shared.Snils;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;
import ru.medbus.web.NavigationEntry;

/** How long the journal is kept: months with their sizes, what is held by a key. */
@Controller
@Allowed(Permission.MANAGE_JOURNAL)
@RequestMapping("/console/retention")
class RetentionPage {
    private static final String HERE = "/console/retention";

    /** A choice of the form. */
    record Option(String value, String title) {}

    private final Retention retention;
    private final RetentionProperties properties;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    RetentionPage(Retention retention, RetentionProperties properties, CurrentUser user, Flash flash,
            MessageSource texts) {
        this.retention = retention;
        this.properties = properties;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @Bean
    static NavigationEntry retentionEntry() {
        return NavigationEntry.of("Настройка", "Хранение журнала", HERE, Permission.MANAGE_JOURNAL, 790);
    }

    @GetMapping
    String show(Model model) {
        return page(model, "", "", "", Map.of());
    }

    @PostMapping("/{month}/bodies")
    String dropBodies(@PathVariable YearMonth month) {
        return tried(() -> retention.dropBodies(month, user.actor()));
    }

    @PostMapping("/{month}/all")
    String dropMonth(@PathVariable YearMonth month) {
        return tried(() -> retention.dropMonth(month, user.actor()));
    }

    @PostMapping("/holds")
    String hold(@RequestParam KeyKind kind, @RequestParam String key, @RequestParam String reason, Model model) {
        var wrong = wrong(kind, key, reason);
        if (wrong.isEmpty()) {
            return tried(() -> retention.hold(BusinessKey.typed(kind, key), reason.strip(), user.actor()));
        }
        return page(model, kind.name(), key, reason, wrong);
    }

    @PostMapping("/holds/{id:\\d+}/lift")
    String lift(@PathVariable long id) {
        return tried(() -> retention.lift(id, user.actor()));
    }

    private Map<String, String> wrong(KeyKind kind, String key, String reason) {
        if (kind == KeyKind.SNILS && Snils.parse(key).isEmpty()) {
            return Map.of("key", texts.getMessage("retention.hold.snils"));
        }
        if (key.isBlank()) {
            return Map.of("key", texts.getMessage("retention.hold.key.none"));
        }
        return reason.strip().length() < 5
                ? Map.of("reason", texts.getMessage("retention.hold.reason.short"))
                : Map.of();
    }

    private String tried(Runnable deed) {
        try {
            deed.run();
            flash.done(texts.getMessage("retention.done"));
        } catch (RetentionRefusedException refusal) {
            flash.refused(refusal.getMessage());
        } catch (CannotAcquireLockException busy) {
            flash.refused(texts.getMessage("retention.busy"));
        }
        return "redirect:" + HERE;
    }

    private String page(Model model, String kind, String key, String reason, Map<String, String> errors) {
        model.addAttribute("months", retention.months());
        model.addAttribute("holds", retention.holds());
        model.addAttribute("properties", properties);
        model.addAttribute("kinds",
                Arrays.stream(KeyKind.values()).map(one -> new Option(one.name(), one.title())).toList());
        model.addAttribute("kind", kind);
        model.addAttribute("key", key);
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "retention";
    }
}
