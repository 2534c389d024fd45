package ru.medbus.console.messages;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.journal.Repair;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;

/** Sends one message again: its failed steps, from the start, or to one recipient. */
@Controller
@Allowed(Permission.RESEND)
class ResendPage {
    private static final int SHORTEST_REASON = 5;

    private final MessageReach reach;
    private final Repair repair;
    private final AuditTrail audit;
    private final StepTitles titles;
    private final CurrentUser user;
    private final Flash flash;

    ResendPage(MessageReach reach, Repair repair, AuditTrail audit, StepTitles titles, CurrentUser user, Flash flash) {
        this.reach = reach;
        this.repair = repair;
        this.audit = audit;
        this.titles = titles;
        this.user = user;
        this.flash = flash;
    }

    @PostMapping("/console/messages/{id:\\d+}/resend")
    String resend(@PathVariable long id, @RequestParam String way, @RequestParam String reason) {
        reach.get(id, Permission.RESEND);
        if (reason.strip().length() < SHORTEST_REASON) {
            flash.refused("Напишите причину повтора не короче пяти знаков.");
            return "redirect:/console/messages/" + id;
        }
        var sent = send(id, way, reason.strip());
        if (sent.isEmpty()) {
            flash.warning("Повторять нечего: шаг ещё выполняется или уже повторён.");
        } else {
            audit.record(user.actor(), AuditAction.MESSAGE_RESENT, "сообщение " + id, "",
                    String.join(", ", sent) + "; причина: " + reason.strip());
            flash.done("Отправлено повторно: " + String.join("; ", sent.stream().map(titles::title).toList()));
        }
        return "redirect:/console/messages/" + id;
    }

    private List<String> send(long id, String way, String reason) {
        return way.equals(ResendWay.FAILED)
                ? repair.resend(id, user.actor().who(), reason)
                : repair.resendStep(id, way, user.actor().who(), reason);
    }
}
