package ru.medbus.console.messages;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import ru.medbus.domain.access.AccessLog;
import ru.medbus.domain.access.AccessRefusedException;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.access.Payload;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.journal.Body;
import ru.medbus.domain.journal.Journal;
import ru.medbus.domain.journal.MessageLine;
import ru.medbus.routes.repair.EditedIntake;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;

/** A person mends a document and sends it anew: a reason, the text, the difference, then the same door as for all. */
@Controller
@Allowed(Permission.EDIT_MESSAGES)
@RequestMapping("/console/messages/{id:\\d+}/edit")
class EditPage {
    private final MessageReach reach;
    private final Journal journal;
    private final EditedIntake intake;
    private final AccessLog accesses;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Flash flash;

    EditPage(MessageReach reach, Journal journal, EditedIntake intake, AccessLog accesses, AuditTrail audit,
            CurrentUser user, Flash flash) {
        this.reach = reach;
        this.journal = journal;
        this.intake = intake;
        this.accesses = accesses;
        this.audit = audit;
        this.user = user;
        this.flash = flash;
    }

    @PostMapping
    String open(@PathVariable long id, @RequestParam String reason, Model model) {
        var first = text(mendable(id));
        if (first.isEmpty()) {
            flash.refused("Этот документ нельзя править здесь: он больше "
                    + EditedText.MOST_BYTES / 1_000 + " КБ или не в UTF-8.");
            return "redirect:/console/messages/" + id;
        }
        try {
            accesses.record(user.actor(), Long.toString(id), "Документ, полностью, для исправления", reason);
        } catch (AccessRefusedException.Invalid refusal) {
            flash.refused(refusal.getMessage());
            return "redirect:/console/messages/" + id;
        }
        return form(model, id, first.get(), reason);
    }

    /** Back from the difference, with what was typed. */
    @PostMapping("/again")
    String again(@PathVariable long id, @RequestParam String text, @RequestParam String reason, Model model) {
        mendable(id);
        return form(model, id, text, reason);
    }

    @PostMapping("/preview")
    String preview(@PathVariable long id, @RequestParam String text, @RequestParam String reason, Model model) {
        var first = text(mendable(id)).orElseThrow();
        var mended = EditedText.asCame(first, text);
        var fault = EditedText.fault(mended);
        if (fault.isPresent()) {
            model.addAttribute("errors", Map.of("text", fault.get()));
            return form(model, id, text, reason);
        }
        model.addAttribute("diff", EditedText.difference(first, mended));
        model.addAttribute("text", text);
        model.addAttribute("reason", reason);
        model.addAttribute("id", id);
        return "messages/edited";
    }

    @PostMapping("/send")
    String send(@PathVariable long id, @RequestParam String text, @RequestParam String reason) {
        var line = mendable(id);
        var first = text(line).orElseThrow();
        var mended = EditedText.asCame(first, text);
        if (mended.equals(first)) {
            flash.warning("Текст не изменён: для такого же документа есть «Повторить».");
            return "redirect:/console/messages/" + id;
        }
        audit.record(user.actor(), AuditAction.MESSAGE_CHANGED, "сообщение " + id, EditedText.sha256(first),
                EditedText.sha256(mended) + "; причина: " + reason.strip());
        return told(id, intake.send(line, mended.getBytes(StandardCharsets.UTF_8), user.actor().who(),
                reason.strip()));
    }

    private String told(long id, EditedIntake.Verdict verdict) {
        if (verdict.accepted()) {
            flash.done("Исправленный документ принят новым сообщением.");
        } else {
            flash.refused("Исправленный документ не принят. " + verdict.words());
        }
        return "redirect:/console/messages/" + verdict.messageId().orElse(id);
    }

    private String form(Model model, long id, String text, String reason) {
        model.addAttribute("id", id);
        model.addAttribute("text", text);
        model.addAttribute("reason", reason);
        return "messages/edit";
    }

    /** Mending shows the whole document, so it takes both rights. */
    private MessageLine mendable(long id) {
        reach.get(id, Permission.REVEAL_BODY);
        var line = reach.get(id, Permission.EDIT_MESSAGES);
        if (user.rights().payload() != Payload.FULL || !EditedIntake.takes(line.type())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return line;
    }

    private Optional<String> text(MessageLine line) {
        return journal.body(line.id(), Body.DOCUMENT).map(Body::content).flatMap(EditedText::of);
    }
}
