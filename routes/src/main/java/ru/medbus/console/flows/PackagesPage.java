package ru.medbus.console.flows;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.AccessRefusedException;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.reference.formats.Change;
import ru.medbus.domain.reference.formats.Edition;
import ru.medbus.domain.reference.formats.Effect;
import ru.medbus.domain.reference.formats.FormatPackages;
import ru.medbus.domain.reference.formats.Installation;
import ru.medbus.domain.reference.formats.Validity;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;

/** Installed editions: the list, one with its checks, days and revisions. */
@Controller
@Allowed(Permission.MANAGE_PACKAGES)
@RequestMapping("/console/packages")
class PackagesPage {
    private final FormatPackages packages;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    PackagesPage(FormatPackages packages, AuditTrail audit, CurrentUser user, Flash flash, MessageSource texts) {
        this.packages = packages;
        this.audit = audit;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("editions", packages.editions());
        model.addAttribute("today", LocalDate.now());
        return "flows/packages";
    }

    @GetMapping("/{code:\\d+}")
    String open(@PathVariable String code, Model model) {
        model.addAttribute("edition", edition(code));
        model.addAttribute("revisions", packages.revisions(code));
        model.addAttribute("effects", Effect.values());
        return "flows/package";
    }

    @PostMapping("/{code:\\d+}/checks")
    String changeChecks(@PathVariable String code, @RequestParam int version, @ModelAttribute ChecksForm form) {
        var before = edition(code).checks();
        var change = packages.changeChecks(code, version, form.checks(), user.actor().who());
        return told(code, change, "проверки " + before, "проверки " + form.checks());
    }

    @PostMapping("/{code:\\d+}/validity")
    String changeValidity(@PathVariable String code, @RequestParam int version, @RequestParam String from,
            @RequestParam(defaultValue = "") String to) {
        try {
            var days = new Validity(LocalDate.parse(from), to.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(to)));
            var before = edition(code).validity();
            return told(code, packages.changeValidity(code, version, days, user.actor().who()), "сроки " + before,
                    "сроки " + days);
        } catch (DateTimeParseException e) {
            flash.refused(texts.getMessage("package.day.wrong"));
        } catch (IllegalArgumentException e) {
            flash.refused(e.getMessage());
        }
        return "redirect:/console/packages/" + code;
    }

    @PostMapping("/{code:\\d+}/activate")
    String activate(@PathVariable String code, @RequestParam int revision) {
        switch (packages.activate(code, revision, user.actor().who())) {
            case Installation.Active active -> {
                audit.record(user.actor(), AuditAction.PACKAGE_CHANGED, code, "", "действует установка " + revision);
                flash.done(texts.getMessage("package.activated", new Object[]{revision}));
            }
            case Installation.TemplateTaken(var oid, var owner) -> flash.refused(
                    texts.getMessage("package.taken", new Object[]{oid, owner}));
            case Installation.Unchanged same -> flash.warning(texts.getMessage("package.unchanged"));
            case Installation.Unknown unknown -> throw new AccessRefusedException.Unknown("Установка " + revision);
        }
        return "redirect:/console/packages/" + code;
    }

    private String told(String code, Change change, String before, String after) {
        switch (change) {
            case DONE -> {
                audit.record(user.actor(), AuditAction.PACKAGE_CHANGED, code, before, after);
                flash.done(texts.getMessage("form.saved"));
            }
            case CHANGED_MEANWHILE -> flash.refused(texts.getMessage("package.stale"));
            case UNKNOWN -> throw new AccessRefusedException.Unknown("Документ " + code);
        }
        return "redirect:/console/packages/" + code;
    }

    private Edition edition(String code) {
        return packages.editions().stream().filter(each -> each.code().equals(code)).findFirst()
                .orElseThrow(() -> new AccessRefusedException.Unknown("Документ " + code));
    }
}
