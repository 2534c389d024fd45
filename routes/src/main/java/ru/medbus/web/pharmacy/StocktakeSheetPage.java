package ru.medbus.web.pharmacy;

import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.stocktaking.Counted;
import ru.medbus.domain.drugsupply.stocktaking.StocktakeCount;
import ru.medbus.domain.drugsupply.stocktaking.StocktakeTotal;
import ru.medbus.domain.drugsupply.stocktaking.Stocktakes;
import ru.medbus.security.Allowed;

/** Counting one cell: the field of the scanner keeps the focus, sums change with every scan. */
@Controller
@Allowed(Permission.MANAGE_STOCK)
@RequestMapping("/pharmacy/inventories/{id:\\d+}/sheets/{sheet}")
class StocktakeSheetPage {
    private static final int LATEST = 12;
    private static final int UNSEEN = 100;

    private final Stocktakes stocktakes;
    private final StocktakeCount count;
    private final PharmacyDesk desk;

    StocktakeSheetPage(Stocktakes stocktakes, StocktakeCount count, PharmacyDesk desk) {
        this.stocktakes = stocktakes;
        this.count = count;
        this.desk = desk;
    }

    /** What the counter is told. @param kind ok, warning, danger; empty before the first scan */
    record Said(String kind, String text) {
        static final Said NOTHING = new Said("", "");
    }

    @GetMapping
    String open(@PathVariable long id, @PathVariable long sheet, Model model) {
        return sheet(model, id, sheet, Said.NOTHING);
    }

    /** By htmx only the work is drawn again. */
    @PostMapping("/scan")
    String scan(@PathVariable long id, @PathVariable long sheet, @RequestParam String code,
            @RequestParam(defaultValue = "") String part,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx, Model model) {
        own(id);
        var counted = new Counted[1];
        var words = PharmacyDesk.said(() -> {
            counted[0] = count.scan(id, sheet, code, part, desk.login());
            return counted[0].text();
        });
        var view = sheet(model, id, sheet, new Said(words.done() ? kind(counted[0]) : "danger", words.text()));
        return htmx ? view + " :: work" : view;
    }

    private static String kind(Counted counted) {
        return counted.sound() ? "ok" : "warning";
    }

    @PostMapping("/unreadable")
    String unreadable(@PathVariable long id, @PathVariable long sheet, @RequestParam String description) {
        return deed(id, sheet, () -> {
            count.unreadable(id, sheet, description, desk.login());
            return "Записано: опознают при разборе";
        });
    }

    @PostMapping("/undo")
    String undo(@PathVariable long id, @PathVariable long sheet, @RequestParam long line) {
        return deed(id, sheet, () -> {
            count.undo(id, line, desk.login());
            return "Отметка снята";
        });
    }

    private String deed(long id, long sheet, Supplier<String> deed) {
        own(id);
        desk.attempt(deed);
        return "redirect:/pharmacy/inventories/" + id + "/sheets/" + sheet;
    }

    private void own(long id) {
        desk.own(stocktakes.get(id).facilityOid());
    }

    private String sheet(Model model, long id, long number, Said said) {
        own(id);
        var sheet = count.sheet(id, number);
        var sums = count.sums(id, sheet);
        model.addAttribute("stocktake", stocktakes.get(id));
        model.addAttribute("sheet", sheet);
        model.addAttribute("sums", sums);
        model.addAttribute("total", StocktakeTotal.of(sums));
        model.addAttribute("latest", count.latest(sheet, LATEST));
        model.addAttribute("unseen", count.unseen(id, sheet, UNSEEN));
        model.addAttribute("said", said);
        return "pharmacy/stocktake-sheet";
    }
}
