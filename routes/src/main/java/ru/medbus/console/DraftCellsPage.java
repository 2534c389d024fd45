package ru.medbus.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.reference.draft.CellProblem;
import ru.medbus.domain.reference.draft.DictionaryDrafts;
import ru.medbus.domain.reference.draft.DraftCells;
import ru.medbus.domain.reference.draft.DraftRefusedException;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;

/** What is typed into the grid of a draft: cell by cell, a pasted table, or the whole page of a browser without scripts. */
@Controller
@Allowed(Permission.MANAGE_DICTIONARIES)
@RequestMapping("/console/dictionaries/{oid}/edit")
class DraftCellsPage {
    private final DictionaryDrafts drafts;
    private final DraftCells cells;
    private final CurrentUser user;
    private final Flash flash;

    DraftCellsPage(DictionaryDrafts drafts, DraftCells cells, CurrentUser user, Flash flash) {
        this.drafts = drafts;
        this.cells = cells;
        this.user = user;
        this.flash = flash;
    }

    /**
     * What became of a cell.
     *
     * @param row      id of its row, also of one that is new
     * @param version  of the row
     * @param value    as it is kept
     * @param problems of the row
     * @param faults   of the whole draft
     */
    record Saved(long row, int version, String value, List<CellProblem> problems, int faults) {}

    record Refused(String text) {}

    @PostMapping("/cell")
    @ResponseBody
    ResponseEntity<?> cell(@PathVariable String oid, @RequestParam long row, @RequestParam String column,
            @RequestParam(defaultValue = "") String was, @RequestParam(defaultValue = "") String value) {
        try {
            var saved = cells.write(oid, row, column, was, value, user.actor());
            var problems = drafts.problems(oid);
            return ResponseEntity.ok(new Saved(saved.id(), saved.version(), saved.cell(column),
                    problems.stream().filter(each -> each.row() == saved.id()).toList(), problems.size()));
        } catch (DraftRefusedException refusal) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body(new Refused(refusal.getMessage()));
        }
    }

    /** From the keyboard by the script, which wants words; from the field by the form, which wants the page again. */
    @PostMapping("/paste")
    Object paste(@PathVariable String oid, @RequestParam(defaultValue = "0") long row,
            @RequestParam(defaultValue = "") String column, @RequestParam String text,
            @RequestHeader(name = "X-Grid", defaultValue = "") String grid) {
        try {
            int touched = cells.paste(oid, row, column, text, user.actor());
            flash.done("Вставлено строк: " + touched);
            return grid.isEmpty() ? page(oid) : ResponseEntity.noContent().build();
        } catch (DraftRefusedException refusal) {
            if (grid.isEmpty()) {
                throw refusal;
            }
            return ResponseEntity.status(HttpStatus.CONFLICT).body(new Refused(refusal.getMessage()));
        }
    }

    /** The page as it is typed; then the row whose button was pressed is closed or taken away. */
    @PostMapping
    String save(@PathVariable String oid, @RequestParam MultiValueMap<String, String> fields,
            @RequestParam Optional<Long> close, @RequestParam Optional<Long> remove,
            @RequestHeader(name = "Referer", defaultValue = "") String from) {
        var form = DraftForm.of(fields, drafts.get(oid).names());
        cells.writeAll(oid, form.rows(), form.seen(), user.actor());
        close.ifPresent(row -> cells.close(oid, row, LocalDate.now(), user.actor()));
        remove.ifPresent(row -> cells.remove(oid, row, user.actor()));
        flash.done("Черновик сохранён");
        int query = from.indexOf('?');
        return page(oid) + (query < 0 ? "" : from.substring(query).replaceAll("[^?&=A-Za-z0-9%_.+-]", ""));
    }

    private static String page(String oid) {
        return "redirect:/console/dictionaries/" + oid + "/edit";
    }
}
