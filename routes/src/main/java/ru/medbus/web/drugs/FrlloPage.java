package ru.medbus.web.drugs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.frllo.FrlloBatches;
import ru.medbus.domain.drugsupply.frllo.FrlloFilter;
import ru.medbus.domain.drugsupply.frllo.FrlloKind;
import ru.medbus.domain.drugsupply.frllo.FrlloLine;
import ru.medbus.domain.drugsupply.frllo.FrlloQueries;
import ru.medbus.domain.drugsupply.frllo.FrlloRepairs;
import ru.medbus.domain.drugsupply.frllo.FrlloState;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.CsvExport;
import ru.medbus.web.Flash;
import ru.medbus.web.Times;

/** What ФРЛЛО was told: records by kind and state, refusals by cause. */
@Controller
@Allowed(Permission.VIEW_BENEFICIARIES)
@RequestMapping("/drugs/frllo")
class FrlloPage {
    private static final int PAGE = 50;
    private static final int BATCH = 2_000;
    private static final int CAUSES = 10;

    private final FrlloQueries queries;
    private final FrlloRepairs repairs;
    private final FrlloBatches batches;
    private final PersonNames names;
    private final Times times;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    FrlloPage(FrlloQueries queries, FrlloRepairs repairs, FrlloBatches batches, PersonNames names, Times times,
            AuditTrail audit, CurrentUser user, Flash flash, MessageSource texts) {
        this.queries = queries;
        this.repairs = repairs;
        this.batches = batches;
        this.names = names;
        this.times = times;
        this.audit = audit;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    /** The filters as they stand in the address. */
    record Wanted(String kind, String state, String code, Long person, Long after) {

        Wanted {
            kind = text(kind);
            state = text(state);
            code = text(code);
            person = Optional.ofNullable(person).orElse(0L);
            after = Optional.ofNullable(after).orElse(0L);
        }

        FrlloFilter filter(long from, int limit) {
            return new FrlloFilter(kind, state, code, person, from, limit);
        }

        private static String text(String given) {
            return given == null ? "" : given.strip();
        }
    }

    @GetMapping
    String list(@ModelAttribute("wanted") Wanted wanted, Model model) {
        var found = queries.list(wanted.filter(wanted.after(), PAGE + 1));
        model.addAttribute("lines", found.stream().limit(PAGE).toList());
        model.addAttribute("next", found.size() > PAGE
                ? Optional.of(Long.toString(found.get(PAGE - 1).id()))
                : Optional.empty());
        model.addAttribute("counts", queries.counts());
        model.addAttribute("causes", queries.causes(CAUSES));
        model.addAttribute("kinds", FrlloKind.values());
        model.addAttribute("states", FrlloState.values());
        return "drugs/frllo";
    }

    /** What waits and may go leaves now. */
    @PostMapping("/send")
    @Allowed(Permission.MANAGE_BENEFICIARIES)
    String send() {
        flash.done(texts.getMessage("frllo.sent", new Object[]{batches.collectNow()}));
        return "redirect:/drugs/frllo";
    }

    /** All records of one cause. */
    @PostMapping("/again")
    @Allowed(Permission.MANAGE_BENEFICIARIES)
    String again(@RequestParam FrlloKind kind, @RequestParam String code, @RequestParam String text) {
        int count = repairs.again(kind, code, text, user.actor());
        if (count == 0) {
            flash.warning(texts.getMessage("frllo.again.none"));
        } else {
            flash.done(texts.getMessage("frllo.again.done", new Object[]{count}));
        }
        return "redirect:/drugs/frllo";
    }

    /** Of exactly what is shown; who took it stands in the audit trail. */
    @GetMapping("/export.csv")
    void export(@ModelAttribute("wanted") Wanted wanted, HttpServletResponse response) throws IOException {
        audit.record(user.actor(), AuditAction.LOG_EXPORTED, "Записи ФРЛЛО");
        try (var csv = CsvExport.to(response, "frllo.csv", List.of("№", "Вид", "Пациент", "О чём", "Состояние",
                "Изменено", "Номер в ФРЛЛО", "Код отказа", "Отказ"))) {
            for (var page = queries.list(wanted.filter(0, BATCH)); !page.isEmpty(); page = queries
                    .list(wanted.filter(page.getLast().id(), BATCH))) {
                page.forEach(line -> csv.row(cells(line)));
            }
        }
    }

    private List<String> cells(FrlloLine line) {
        return List.of(Long.toString(line.id()), line.kind().title(),
                names.shown(line.family(), line.given(), line.patronymic()), line.subject(), line.state().title(),
                times.show(line.changedAt()), line.federalId(), line.errorCode(), line.errorText());
    }
}
