package ru.medbus.web.pharmacy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.stock.Holds;
import ru.medbus.security.Allowed;
import ru.medbus.web.CsvExport;
import ru.medbus.web.drugs.Days;

/** What lies on the shelf for somebody: to be put aside by hand, with its cell and its prescription. */
@Controller
@Allowed(Permission.MANAGE_STOCK)
@RequestMapping("/pharmacy/holds")
class HoldsPage {
    private static final int PAGE = 100;
    private static final int MOST = 20_000;

    private final Holds holds;
    private final PharmacyDesk desk;
    private final Days days;

    HoldsPage(Holds holds, PharmacyDesk desk, Days days) {
        this.holds = holds;
        this.desk = desk;
        this.days = days;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String facility, @RequestParam(defaultValue = "0") int after,
            Model model) {
        var place = desk.place(facility);
        var found = place.map(known -> holds.lines(known.facilityOid(), Math.max(0, after), PAGE + 1))
                .orElseGet(List::of);
        model.addAttribute("places", desk.places());
        model.addAttribute("place", place.orElse(null));
        model.addAttribute("lines", found.stream().limit(PAGE).toList());
        model.addAttribute("next", found.size() > PAGE
                ? Optional.of(Integer.toString(after + PAGE))
                : Optional.empty());
        return "pharmacy/holds";
    }

    @GetMapping("/export.csv")
    void export(@RequestParam(defaultValue = "") String facility, HttpServletResponse response) throws IOException {
        var place = desk.place(facility);
        try (var csv = CsvExport.to(response, "holds.csv", List.of("КИЗ", "Лекарство", "Серия", "Ячейка", "Рецепт",
                "Почему", "До"))) {
            place.ifPresent(known -> holds.lines(known.facilityOid(), 0, MOST).forEach(line -> csv.row(List.of(
                    line.hold().sgtin(), line.drug(), line.series(), line.cell(), line.hold().number(),
                    line.hold().purpose().title(), days.show(line.hold().heldUntil())))));
        }
    }
}
