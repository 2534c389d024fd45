package ru.medbus.web.passport;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.passport.Department;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.plot.Addresses;
import ru.medbus.domain.passport.plot.PlotKind;
import ru.medbus.domain.passport.plot.Plots;
import ru.medbus.security.Allowed;
import ru.medbus.web.CsvExport;
import ru.medbus.web.Flash;

/** Участки of an organisation: the whole list with its file, and one edited with its addresses. */
@Controller
@Allowed(Permission.VIEW_PASSPORTS)
@RequestMapping(PassportPage.PATH + "/plots")
class PlotPages {
    private static final int PAGE = 50;

    private final Plots plots;
    private final Network network;
    private final PassportDesk desk;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    PlotPages(Plots plots, Network network, PassportDesk desk, Flash flash, MessageSource texts) {
        this.plots = plots;
        this.network = network;
        this.desk = desk;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping
    String list(@PathVariable String oid, @RequestParam(defaultValue = "") String after, Model model) {
        desk.shown(oid, model);
        var page = Slice.of(plots.of(oid).stream().map(PlotLine::of).toList(), PlotLine::id, after, PAGE);
        model.addAttribute("plots", page.items());
        model.addAttribute("next", page.next());
        return "passport/plots";
    }

    /** The doctor's number stays out of files. */
    @GetMapping("/export.csv")
    void export(@PathVariable String oid, HttpServletResponse response) throws IOException {
        desk.shown(oid);
        try (var csv = CsvExport.to(response, "plots.csv", List.of("Вид", "Номер", "Взрослых", "Детей", "Открыт",
                "Закрыт", "Адреса"))) {
            plots.of(oid).forEach(plot -> csv.row(List.of(plot.kind().title(), plot.number(),
                    Integer.toString(plot.adults()), Integer.toString(plot.children()), plot.openedOn().toString(),
                    Typed.shown(plot.closedOn()), Addresses.write(plot.addresses()))));
        }
    }

    @GetMapping("/new")
    @Allowed(Permission.EDIT_PASSPORTS)
    String add(@PathVariable String oid, Model model) {
        desk.edited(oid, model);
        return form(oid, PlotForm.empty(), Map.of(), model);
    }

    @GetMapping("/{id:\\d+}")
    @Allowed(Permission.EDIT_PASSPORTS)
    String open(@PathVariable String oid, @PathVariable long id, Model model) {
        desk.edited(oid, model);
        var plot = plots.of(oid).stream().filter(each -> each.id() == id).findFirst()
                .orElseThrow(() -> new PassportRefusedException.Unknown("участок " + id));
        return form(oid, PlotForm.of(plot), Map.of(), model);
    }

    @PostMapping({"/new", "/{id:\\d+}"})
    @Allowed(Permission.EDIT_PASSPORTS)
    String save(@PathVariable String oid, @ModelAttribute PlotForm form, Model model) {
        desk.requireEditor(oid);
        try {
            plots.save(form.plot(oid), desk.author(form.why()));
        } catch (PassportRefusedException refusal) {
            desk.shown(oid, model);
            return form(oid, form, PassportDesk.errors(refusal), model);
        }
        flash.done(texts.getMessage("form.saved"));
        return "redirect:/passport/" + oid + "#part-50";
    }

    private String form(String oid, PlotForm form, Map<String, String> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", PlotKind.values());
        model.addAttribute("departments", network.departments(oid).stream().collect(Collectors.toMap(
                Department::oid, Department::name, (first, other) -> first, LinkedHashMap::new)));
        return "passport/plot";
    }
}
