package ru.medbus.web.passport;

import java.util.Map;
import java.util.stream.Collectors;
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
import ru.medbus.domain.passport.edition.Editions;
import ru.medbus.security.Allowed;
import ru.medbus.web.Flash;

/** The way of a passport: the facility submits it and takes it back, the ministry accepts it or returns it. */
@Controller
@Allowed(Permission.VIEW_PASSPORTS)
@RequestMapping(PassportPage.PATH)
class PassportMoves {
    /** A remark comes under this name and the heading of its section. */
    private static final String REMARK = "remark:";
    private static final int SHOWN = 200;

    private final Editions editions;
    private final PassportDesk desk;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    PassportMoves(Editions editions, PassportDesk desk, Flash flash, MessageSource texts) {
        this.editions = editions;
        this.desk = desk;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @PostMapping("/submit")
    String submit(@PathVariable String oid, @RequestParam long stateId) {
        desk.requireEditor(oid);
        return moved(oid, "passport.submitted", () -> editions.submit(oid, stateId, desk.author("")));
    }

    @PostMapping("/withdraw")
    String withdraw(@PathVariable String oid, @RequestParam long stateId) {
        desk.requireEditor(oid);
        return moved(oid, "passport.withdrawn", () -> editions.withdraw(oid, stateId, desk.author("")));
    }

    /** Where the ministry decides: what has changed since the last edition, a remark for each section. */
    @GetMapping("/decision")
    @Allowed(Permission.ACCEPT_PASSPORTS)
    String decide(@PathVariable String oid, Model model) {
        desk.shown(oid, model);
        return decision(oid, Map.of(), Map.of(), model);
    }

    @PostMapping("/accept")
    @Allowed(Permission.ACCEPT_PASSPORTS)
    String accept(@PathVariable String oid, @RequestParam long stateId) {
        return moved(oid, "passport.accepted", () -> editions.accept(oid, stateId, desk.author("")));
    }

    @PostMapping("/return")
    @Allowed(Permission.ACCEPT_PASSPORTS)
    String giveBack(@PathVariable String oid, @RequestParam long stateId, @RequestParam Map<String, String> fields,
            Model model) {
        var remarks = fields.entrySet().stream().filter(field -> field.getKey().startsWith(REMARK))
                .collect(Collectors.toMap(field -> field.getKey().substring(REMARK.length()), Map.Entry::getValue));
        try {
            editions.giveBack(oid, stateId, remarks, desk.author(""));
        } catch (PassportRefusedException refusal) {
            desk.shown(oid, model);
            return decision(oid, remarks, PassportDesk.errors(refusal), model);
        }
        flash.done(texts.getMessage("passport.returned"));
        return "redirect:/passport/" + oid;
    }

    private String decision(String oid, Map<String, String> remarks, Map<String, String> errors, Model model) {
        int edition = editions.standing(oid).edition();
        model.addAttribute("differences", edition == 0
                ? null
                : editions.since(oid, edition).stream().limit(SHOWN).toList());
        model.addAttribute("remarks", remarks);
        model.addAttribute("errors", errors);
        return "passport/decision";
    }

    private String moved(String oid, String done, Runnable move) {
        try {
            move.run();
            flash.done(texts.getMessage(done));
        } catch (PassportRefusedException.Unknown unknown) {
            throw unknown;
        } catch (PassportRefusedException refusal) {
            flash.refused(refusal.getMessage());
        }
        return "redirect:/passport/" + oid;
    }
}
