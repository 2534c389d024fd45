package ru.medbus.console.messages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.journal.MessageState;
import ru.medbus.domain.journal.Repair;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;

/** A person decides that the order of a key matters less than its documents: a message put aside gives up its turn. */
@Controller
@Allowed(Permission.RESEND)
class LetPassPage {
    private static final int SHORTEST_REASON = 5;

    private final MessageReach reach;
    private final Repair repair;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Flash flash;

    LetPassPage(MessageReach reach, Repair repair, AuditTrail audit, CurrentUser user, Flash flash) {
        this.reach = reach;
        this.repair = repair;
        this.audit = audit;
        this.user = user;
        this.flash = flash;
    }

    @PostMapping("/console/messages/{id:\\d+}/let-pass")
    String letPass(@PathVariable long id, @RequestParam String reason) {
        var line = reach.get(id, Permission.RESEND);
        if (reason.strip().length() < SHORTEST_REASON) {
            flash.refused("Напишите причину не короче пяти знаков.");
        } else if (line.state() != MessageState.ASIDE) {
            flash.refused("Очередь уступает только отложенное сообщение: это сейчас в состоянии «"
                    + line.state().title() + "».");
        } else {
            letPass(id, reason.strip(), repair.letPass(id));
        }
        return "redirect:/console/messages/" + id;
    }

    private void letPass(long id, String reason, int due) {
        audit.record(user.actor(), AuditAction.TURN_GIVEN_UP, "сообщение " + id, "", "причина: " + reason);
        if (due > 0) {
            flash.done("Очередь уступлена: следующее сообщение отправлено.");
        } else {
            flash.warning("Очередь уступлена; следующие уже в работе.");
        }
    }
}
