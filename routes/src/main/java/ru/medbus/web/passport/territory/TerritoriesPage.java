package ru.medbus.web.passport.territory;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.passport.territory.PopulationRegister;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.CsvExport;

/** Territories of the region as a tree: people, МО and how dense they are. */
@Controller
@Allowed(Permission.VIEW_PASSPORTS)
@RequestMapping("/passport/territories")
class TerritoriesPage {
    /** As many as keep the page light. */
    private static final int SHOWN = 150;
    private static final List<String> HEADS = List.of("ОКТМО", "Название", "Вид", "В составе", "Год", "Население",
            "Площадь, км²", "Человек на км²", "МО", "МО на 10 000 жителей", "Действует с", "по");

    private final TerritoryLines lines;
    private final PopulationRegister population;
    private final CurrentUser user;

    TerritoriesPage(TerritoryLines lines, PopulationRegister population, CurrentUser user) {
        this.lines = lines;
        this.population = population;
        this.user = user;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String text, @RequestParam(required = false) Integer year,
            @RequestParam(defaultValue = "false") boolean closed, Model model) {
        model.addAttribute("text", text);
        model.addAttribute("closed", closed);
        model.addAttribute("year", lines.year(year));
        model.addAttribute("years", population.years());
        var found = lines.of(lines.year(year), text, closed);
        model.addAttribute("total", found.size());
        model.addAttribute("lines", light(found));
        model.addAttribute("editing", user.may(Permission.MANAGE_NORMS));
        return "territory/list";
    }

    @GetMapping("/export.csv")
    void export(@RequestParam(defaultValue = "") String text, @RequestParam(required = false) Integer year,
            @RequestParam(defaultValue = "false") boolean closed, HttpServletResponse response) throws IOException {
        int shown = lines.year(year);
        try (var csv = CsvExport.to(response, "territories.csv", HEADS)) {
            lines.of(shown, text, closed).forEach(line -> csv.row(cells(line, shown)));
        }
    }

    /** A large region opens at its municipalities; what is in them stands on their own pages. */
    private static List<TerritoryLine> light(List<TerritoryLine> found) {
        return found.size() <= SHOWN
                ? found
                : found.stream().filter(line -> line.depth() < 2).limit(SHOWN).toList();
    }

    private static List<String> cells(TerritoryLine line, int year) {
        var one = line.territory();
        return List.of(one.oktmo(), one.name(), one.kind().title(), one.parent().orElse(""), Integer.toString(year),
                line.people().map(String::valueOf).orElse(""), one.areaKm2().map(TerritoriesPage::number).orElse(""),
                line.perKm2().map(TerritoriesPage::number).orElse(""), Integer.toString(line.facilities()),
                line.density().map(TerritoriesPage::number).orElse(""), one.from().toString(),
                one.to().map(LocalDate::toString).orElse(""));
    }

    /** As a Russian spreadsheet reads it. */
    private static String number(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }
}
