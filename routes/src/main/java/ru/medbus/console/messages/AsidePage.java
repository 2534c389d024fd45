package ru.medbus.console.messages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.journal.AsideGroup;
import ru.medbus.domain.journal.AsideQueries;
import ru.medbus.domain.journal.BulkRefusedException;
import ru.medbus.domain.journal.BulkResend;
import ru.medbus.domain.journal.MessageLine;
import ru.medbus.routes.repair.FailureAdvice;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;

/** What waits for a person, by cause: one cause, its messages, and sending all of them again. */
@Controller
@Allowed(Permission.VIEW_MESSAGES)
@RequestMapping("/console/aside")
class AsidePage {
    private static final int GROUPS = 100;
    private static final int PAGE = 50;
    private static final int WORKS = 5;

    private final AsideQueries aside;
    private final BulkResend bulk;
    private final StepTitles steps;
    private final TypeTitles types;
    private final CurrentUser user;
    private final Flash flash;

    AsidePage(AsideQueries aside, BulkResend bulk, StepTitles steps, TypeTitles types, CurrentUser user, Flash flash) {
        this.aside = aside;
        this.bulk = bulk;
        this.steps = steps;
        this.types = types;
        this.user = user;
        this.flash = flash;
    }

    /** A group with what we know of its cause. */
    record Judged(AsideGroup group, String title, FailureAdvice advice) {
        /** What the list calls it. */
        public String name() {
            return group.code().isEmpty() ? group.words() : group.code();
        }

        /** The reason, when the code and the advice do not say the same already. */
        public String words() {
            return group.code().isEmpty() || group.words().equals(advice.action()) ? "" : group.words();
        }

        /** «одна причина — 412 сообщений». */
        public String size() {
            return "одна причина — " + Plural.of(group.count(), "сообщение", "сообщения", "сообщений");
        }
    }

    @GetMapping
    String groups(Model model) {
        model.addAttribute("groups", aside.groups(mine(), GROUPS).stream().map(this::judged).toList());
        model.addAttribute("works", mine().isEmpty() ? bulk.recent(WORKS) : List.of());
        return "aside/list";
    }

    @GetMapping("/{cause:[0-9a-f]{16}}")
    String group(@PathVariable String cause, @RequestParam Optional<Long> after, Model model) {
        var found = aside.group(cause, mine());
        if (found.isEmpty()) {
            flash.done("По этой причине больше ничего не отложено.");
            return "redirect:/console/aside";
        }
        var lines = aside.messages(cause, mine(), after, PAGE);
        model.addAttribute("judged", judged(found.get()));
        model.addAttribute("read", steps.read(found.get().step()));
        model.addAttribute("lines", lines);
        model.addAttribute("titles", types.all(lines.stream().map(MessageLine::type).toList()));
        model.addAttribute("next", lines.size() < PAGE
                ? Optional.empty()
                : Optional.of(Long.toString(lines.getLast().id())));
        var resend = user.may(Permission.RESEND);
        model.addAttribute("mayResend", resend);
        if (resend) {
            model.addAttribute("preview", bulk.preview(cause, repairable(), Instant.now()));
        }
        return "aside/group";
    }

    /** @param until moment of the preview, milliseconds: what came later was not in the number that was shown */
    @PostMapping("/{cause:[0-9a-f]{16}}/resend")
    @Allowed(Permission.RESEND)
    String resend(@PathVariable String cause, @RequestParam long until, @RequestParam Optional<Integer> count,
            @RequestParam String reason) {
        var group = aside.group(cause, repairable())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            return "redirect:/console/aside/work/" + bulk.start(group, repairable(), Instant.ofEpochMilli(until),
                    count, user.actor(), reason);
        } catch (BulkRefusedException refusal) {
            flash.refused(refusal.getMessage());
            return "redirect:/console/aside/" + cause;
        }
    }

    private Judged judged(AsideGroup group) {
        return new Judged(group, steps.title(group.step()), FailureAdvice.of(group.step(), group.code()));
    }

    private Optional<String> mine() {
        return user.onlyOrganisation(Permission.VIEW_MESSAGES);
    }

    private Optional<String> repairable() {
        return user.onlyOrganisation(Permission.RESEND);
    }
}
