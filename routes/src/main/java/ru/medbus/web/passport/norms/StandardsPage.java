package ru.medbus.web.passport.norms;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.equipment.FieldsRefusedException;
import ru.medbus.domain.passport.norms.RowsRefusedException;
import ru.medbus.domain.passport.norms.StandardLine;
import ru.medbus.domain.passport.norms.StandardRow;
import ru.medbus.domain.passport.norms.Standards;
import ru.medbus.domain.reference.calendar.RegionTime;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;
import ru.medbus.web.passport.equipment.TypedFields;
import ru.medbus.web.passport.equipment.VisibleFacilities;
import ru.medbus.web.print.Download;
import ru.medbus.web.print.Xlsx;

/** Standards of equipment: their editions side by side, lines from a file, putting in force. */
@Controller
@Allowed(Permission.VIEW_PASSPORTS)
@RequestMapping("/passport/norms")
class StandardsPage {
    private final Standards standards;
    private final NormFile files;
    private final VisibleFacilities facilities;
    private final CurrentUser user;
    private final RegionTime time;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    StandardsPage(Standards standards, NormFile files, VisibleFacilities facilities, CurrentUser user, RegionTime time,
            Flash flash, MessageSource texts) {
        this.standards = standards;
        this.files = files;
        this.facilities = facilities;
        this.user = user;
        this.time = time;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping
    String list(Model model) {
        return list(model, "", Map.of());
    }

    @PostMapping
    @Allowed(Permission.MANAGE_NORMS)
    String add(@RequestParam(defaultValue = "") String name, Model model) {
        try {
            return standard(standards.add(name, user.actor()));
        } catch (PassportRefusedException refusal) {
            return list(model, name, FieldsRefusedException.of(refusal));
        }
    }

    @GetMapping("/{id}")
    String open(@PathVariable long id, Model model) {
        return open(model, id, Map.of(), Map.of(), List.of());
    }

    @PostMapping("/{id}/editions")
    @Allowed(Permission.MANAGE_NORMS)
    String addEdition(@PathVariable long id, @RequestParam Map<String, String> typed, Model model) {
        var fields = new TypedFields(typed);
        try {
            var order = fields.needed("orderOn", fields.day("orderOn"), "Укажите день приказа");
            var from = fields.needed("validFrom", fields.day("validFrom"), "Укажите, с какого дня действует");
            var to = fields.day("validTo");
            refuseUnreadable(fields);
            standards.addEdition(id, fields.text("orderNumber"), order.get(), from.get(), to, user.actor());
            flash.done(texts.getMessage("form.saved"));
            return standard(id);
        } catch (PassportRefusedException refusal) {
            return open(model, id, typed, FieldsRefusedException.of(refusal), List.of());
        }
    }

    @PostMapping("/{id}/editions/{edition}/end")
    @Allowed(Permission.MANAGE_NORMS)
    String end(@PathVariable long id, @PathVariable long edition, @RequestParam Map<String, String> typed) {
        var fields = new TypedFields(typed);
        try {
            var day = fields.day("day");
            refuseUnreadable(fields);
            standards.end(edition, day, user.actor());
            flash.done(texts.getMessage("form.saved"));
        } catch (PassportRefusedException refusal) {
            flash.refused(refusal.getMessage());
        }
        return standard(id);
    }

    @PostMapping("/{id}/editions/{edition}/force")
    @Allowed(Permission.MANAGE_NORMS)
    String putInForce(@PathVariable long id, @PathVariable long edition) {
        try {
            standards.putInForce(edition, user.actor());
            flash.done(texts.getMessage("norms.forced"));
        } catch (PassportRefusedException refusal) {
            flash.refused(refusal.getMessage());
        }
        return standard(id);
    }

    @PostMapping("/{id}/editions/{edition}/file")
    @Allowed(Permission.MANAGE_NORMS)
    String load(@PathVariable long id, @PathVariable long edition, @RequestParam MultipartFile file, Model model)
            throws IOException {
        try {
            int lines = standards.load(edition, files.read(file.getBytes()), user.actor());
            flash.done(texts.getMessage("norms.loaded", new Object[]{lines}));
            return standard(id);
        } catch (RowsRefusedException refusal) {
            return open(model, id, Map.of(), Map.of(), refusal.rows());
        } catch (PassportRefusedException refusal) {
            flash.refused(refusal.getMessage());
            return standard(id);
        }
    }

    /** The lines of an edition as the file that they can be loaded from. */
    @GetMapping("/{id}/editions/{edition}/lines.xlsx")
    ResponseEntity<byte[]> lines(@PathVariable long id, @PathVariable long edition) {
        return Download.xlsx("Стандарт " + id, Xlsx.of("Стандарт", StandardRow.HEADS,
                standards.lines(standards.edition(edition).id()).stream().map(StandardsPage::cells)));
    }

    /** Heads and one line to begin with. */
    @GetMapping("/sample.xlsx")
    ResponseEntity<byte[]> sample() {
        return Download.xlsx("Образец стандарта", Xlsx.of("Стандарт", StandardRow.HEADS, Stream.of(List.of("901",
                "Вид подразделения", "Аппарат", "3001 3002", 1, "на койки", 20, "3.1"))));
    }

    private static List<?> cells(StandardLine line) {
        return List.of(line.departmentType(), line.departmentTypeName(), line.equipment(),
                String.join(" ", line.types()), line.units(), line.kind().title(), line.per(), line.paragraph());
    }

    private String list(Model model, String name, Map<String, String> errors) {
        model.addAttribute("standards", standards.all(time.today()));
        model.addAttribute("name", name);
        model.addAttribute("errors", errors);
        model.addAttribute("mayManage", facilities.mayManageNorms());
        return "norms/list";
    }

    private String open(Model model, long id, Map<String, String> typed, Map<String, String> errors,
            List<String> rows) {
        var editions = standards.editions(id);
        model.addAttribute("standard", standards.get(id, time.today()));
        model.addAttribute("editions", editions);
        model.addAttribute("columns", EditionColumns.of(editions.stream()
                .map(edition -> standards.lines(edition.id())).toList()));
        model.addAttribute("additions", facilities.own().isPresent() ? List.of() : standards.additions(id));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("rowErrors", rows);
        model.addAttribute("today", time.today());
        model.addAttribute("mayManage", facilities.mayManageNorms());
        return "norms/standard";
    }

    private static void refuseUnreadable(TypedFields fields) {
        if (!fields.errors().isEmpty()) {
            throw new FieldsRefusedException(fields.errors());
        }
    }

    private static String standard(long id) {
        return "redirect:/passport/norms/" + id;
    }
}
