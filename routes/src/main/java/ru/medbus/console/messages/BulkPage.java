package ru.medbus.console.messages;

import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.journal.BulkResend;
import ru.medbus.domain.journal.BulkWork;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;

/** A resend of a group while it goes and afterwards: progress, what was not sent, a way to stop it. */
@Controller
@Allowed(Permission.RESEND)
@RequestMapping("/console/aside/work/{id:\\d+}")
class BulkPage {
    private static final int FAILURES = 100;

    private final BulkResend bulk;
    private final StepTitles steps;
    private final CurrentUser user;
    private final Flash flash;

    BulkPage(BulkResend bulk, StepTitles steps, CurrentUser user, Flash flash) {
        this.bulk = bulk;
        this.steps = steps;
        this.user = user;
        this.flash = flash;
    }

    @GetMapping
    String open(@PathVariable long id, Model model) {
        add(id, model);
        return "aside/work";
    }

    @GetMapping("/progress")
    String progress(@PathVariable long id, Model model) {
        add(id, model);
        return "aside/work :: progress";
    }

    @PostMapping("/cancel")
    String cancel(@PathVariable long id) {
        reachable(id);
        if (bulk.cancel(id, user.actor())) {
            flash.done("Повтор остановлен: остальные сообщения остались отложенными.");
        } else {
            flash.warning("Повтор уже завершён, останавливать нечего.");
        }
        return "redirect:/console/aside/work/" + id;
    }

    private void add(long id, Model model) {
        var work = reachable(id);
        model.addAttribute("work", work);
        model.addAttribute("stepTitle", steps.title(work.step()));
        model.addAttribute("waits", work.running() && Instant.now().isBefore(work.startsAt()));
        model.addAttribute("failures", bulk.failures(id, 0, FAILURES));
    }

    /** Its list names messages of all organisations: who may send only his own starts it and sees his own works. */
    private BulkWork reachable(long id) {
        return bulk.work(id)
                .filter(work -> user.onlyOrganisation(Permission.RESEND).isEmpty()
                        || work.author().equals(user.actor().who()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
