package ru.medbus.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
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
import ru.medbus.domain.reference.dictionary.Dictionaries;
import ru.medbus.domain.reference.dictionary.DictionaryRefusedException;
import ru.medbus.domain.reference.dictionary.DictionaryVersion;
import ru.medbus.domain.reference.draft.CellProblem;
import ru.medbus.domain.reference.draft.DictionaryDrafts;
import ru.medbus.domain.reference.draft.DraftRefusedException;
import ru.medbus.routes.reference.DraftColumns;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.CsvExport;
import ru.medbus.web.Flash;

/** A regional dictionary as a grid: its draft, what is wrong with it, who changed what, and its publication. */
@Controller
@Allowed(Permission.MANAGE_DICTIONARIES)
@RequestMapping("/console/dictionaries/{oid}/edit")
class DraftPage {
    private static final int PAGE = 50;
    private static final int EDITS = 30;

    private final Dictionaries dictionaries;
    private final DictionaryDrafts drafts;
    private final DraftColumns columns;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    DraftPage(Dictionaries dictionaries, DictionaryDrafts drafts, DraftColumns columns, CurrentUser user, Flash flash,
            MessageSource texts) {
        this.dictionaries = dictionaries;
        this.drafts = drafts;
        this.columns = columns;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @PostMapping("/begin")
    String begin(@PathVariable String oid) {
        drafts.begin(oid, columns.of(dictionaries.get(oid)), user.actor());
        return grid(oid);
    }

    /** @param wrong only rows with faults */
    @GetMapping
    String open(@PathVariable String oid, @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean wrong, @RequestParam(defaultValue = "0") long after,
            Model model) {
        var problems = drafts.problems(oid);
        var byRow = problems.stream().collect(Collectors.groupingBy(CellProblem::row, Collectors.toMap(
                CellProblem::column, CellProblem::text, (one, other) -> one + ". " + other)));
        var found = drafts.rows(oid, text, after, wrong ? DictionaryDrafts.MOST_ROWS : PAGE + 1).stream()
                .filter(row -> !wrong || byRow.containsKey(row.id())).limit(PAGE + 1L).toList();
        var page = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("dictionary", dictionaries.get(oid));
        model.addAttribute("draft", drafts.get(oid));
        model.addAttribute("rows", page);
        model.addAttribute("problems", byRow);
        model.addAttribute("faults", problems.size());
        model.addAttribute("text", text);
        model.addAttribute("wrong", wrong);
        model.addAttribute("number", next(oid));
        model.addAttribute("edits", drafts.history(oid, EDITS));
        model.addAttribute("next", found.size() > PAGE
                ? Optional.of(Long.toString(page.getLast().id()))
                : Optional.<String>empty());
        return "dictionaries/edit";
    }

    @GetMapping("/rows.csv")
    void export(@PathVariable String oid, @RequestParam(defaultValue = "") String text, HttpServletResponse response)
            throws IOException {
        var names = drafts.get(oid).names();
        try (var csv = CsvExport.to(response, "draft.csv", names)) {
            drafts.rows(oid, text, 0, DictionaryDrafts.MOST_ROWS)
                    .forEach(row -> csv.row(names.stream().map(row::cell).toList()));
        }
    }

    @PostMapping("/columns")
    String addColumn(@PathVariable String oid, @RequestParam String name) {
        var added = columns.added(dictionaries.get(oid), drafts.get(oid), name.strip());
        drafts.addColumn(oid, added, user.actor());
        return grid(oid);
    }

    @PostMapping("/columns/remove")
    String removeColumn(@PathVariable String oid, @RequestParam String name) {
        drafts.removeColumn(oid, name, user.actor());
        return grid(oid);
    }

    @PostMapping("/publish")
    String publish(@PathVariable String oid, @RequestParam String number) {
        var made = columns.rows(dictionaries.get(oid), drafts.get(oid));
        try {
            int rows = drafts.publish(oid, number.strip(), made, user.actor());
            flash.done(texts.getMessage("draft.published", new Object[]{number.strip(), rows}));
        } catch (DraftRefusedException.Faulty faulty) {
            flash.refused(faulty.getMessage());
            return grid(oid) + "?wrong=true";
        } catch (DictionaryRefusedException refusal) {
            flash.refused(refusal.getMessage());
            return grid(oid);
        }
        return "redirect:/console/dictionaries/" + oid;
    }

    @PostMapping("/discard")
    String discard(@PathVariable String oid) {
        drafts.discard(oid, user.actor());
        flash.done(texts.getMessage("draft.discarded"));
        return "redirect:/console/dictionaries/" + oid;
    }

    /** 2.24 → 2.25, 2 → 3. */
    private String next(String oid) {
        var current = dictionaries.get(oid).loaded().map(DictionaryVersion::version).orElse("0");
        int dot = current.lastIndexOf('.') + 1;
        return current.substring(0, dot) + (Long.parseLong(current.substring(dot)) + 1);
    }

    private static String grid(String oid) {
        return "redirect:/console/dictionaries/" + oid + "/edit";
    }
}
