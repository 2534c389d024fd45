package ru.medbus.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import ru.medbus.domain.access.AccessRefusedException;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.access.Staff;
import ru.medbus.domain.access.StaffRegister;
import ru.medbus.domain.access.Workers;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.prescriber.PostRight;
import ru.medbus.domain.passport.Staffing;
import ru.medbus.domain.reference.calendar.RegionTime;
import ru.medbus.domain.shared.Snils;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;

/** Which worker of ФРМР a user is, what the register says of him, and whether he may prescribe. */
@Controller
@Allowed(Permission.MANAGE_USERS)
@RequestMapping("/console/users/{id:\\d+}/worker")
class WorkerPage {
    private final StaffRegister register;
    private final Workers workers;
    private final Staffing staffing;
    private final List<PostRight> rights;
    private final RegionTime day;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    WorkerPage(StaffRegister register, Workers workers, Staffing staffing, List<PostRight> rights,
            RegionTime day, CurrentUser user, Flash flash, MessageSource texts) {
        this.register = register;
        this.workers = workers;
        this.staffing = staffing;
        this.rights = List.copyOf(rights);
        this.day = day;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        var person = register.get(id);
        return show(model, person, workers.of(person.login()).map(Snils::formatted).orElse(""), Map.of());
    }

    @PostMapping
    String bind(@PathVariable long id, @RequestParam(defaultValue = "") String snils, Model model) {
        try {
            workers.bind(id, snils, user.actor());
        } catch (AccessRefusedException refusal) {
            return show(model, register.get(id), snils, Map.of(refusal.field(), refusal.getMessage()));
        }
        flash.done(texts.getMessage("form.saved"));
        return "redirect:/console/users/" + id + "/worker";
    }

    private String show(Model model, Staff person, String typed, Map<String, String> errors) {
        var snils = workers.of(person.login()).map(Snils::digits);
        model.addAttribute("person", person);
        model.addAttribute("snils", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("worker", snils.flatMap(staffing::worker));
        model.addAttribute("posts", snils.map(each -> staffing.employments(each, day.today())).orElseGet(
                List::of));
        model.addAttribute("bound", snils.isPresent());
        model.addAttribute("deeds", snils.map(each -> rights.stream()
                .map(right -> deed(right, each, person.organisationOid(), day.today())).toList()).orElseGet(List::of));
        return "access/worker";
    }

    /** @param barred why he may not; empty when he may */
    record Deed(String words, Optional<String> barred) {}

    private static Deed deed(PostRight right, String snils, String facility, LocalDate today) {
        try {
            right.of(snils, facility, today);
            return new Deed(right.words(), Optional.empty());
        } catch (DrugSupplyRefusedException refusal) {
            return new Deed(right.words(), Optional.of(refusal.getMessage()));
        }
    }
}
