package ru.medbus.web.pharmacy;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.stock.Place;
import ru.medbus.domain.drugsupply.stock.StockPlaces;
import ru.medbus.domain.drugsupply.stock.StockQueries;
import ru.medbus.domain.drugsupply.stock.StockRefusedException;
import ru.medbus.domain.drugsupply.stocktaking.Stocktakes;
import ru.medbus.security.Allowed;

/** Stocktakes of a place, and a new one by order. */
@Controller
@Allowed(Permission.MANAGE_STOCK)
@RequestMapping(StocktakesPage.PATH)
class StocktakesPage {
    static final String PATH = "/pharmacy/inventories";
    private static final int PAGE = 50;
    private static final int MOST = 5_000;

    private final Stocktakes stocktakes;
    private final StockPlaces places;
    private final StockQueries stock;
    private final PharmacyDesk desk;

    StocktakesPage(Stocktakes stocktakes, StockPlaces places, StockQueries stock, PharmacyDesk desk) {
        this.stocktakes = stocktakes;
        this.places = places;
        this.stock = stock;
        this.desk = desk;
    }

    /** A drug that may be counted alone. */
    record Drug(String gtin, String name) {}

    @GetMapping
    String list(@RequestParam(defaultValue = "") String facility, @RequestParam(defaultValue = "0") long after,
            Model model) {
        var place = desk.place(facility);
        var found = place.map(known -> stocktakes.list(known.facilityOid(), after, PAGE + 1)).orElseGet(List::of);
        model.addAttribute("places", desk.places());
        model.addAttribute("place", place.orElse(null));
        model.addAttribute("stocktakes", found.stream().limit(PAGE).toList());
        model.addAttribute("next", found.size() > PAGE
                ? Optional.of(Long.toString(found.get(PAGE - 1).id()))
                : Optional.empty());
        return "pharmacy/stocktakes";
    }

    @GetMapping("/new")
    String blank(@RequestParam(defaultValue = "") String facility, Model model) {
        return form(model, StocktakeForm.blank(desk.place(facility).map(Place::facilityOid).orElse("")), "");
    }

    @PostMapping("/new")
    String open(@ModelAttribute StocktakeForm form, Model model) {
        desk.own(form.facility());
        try {
            return "redirect:" + PATH + "/" + stocktakes.open(form.order(), desk.login());
        } catch (StockRefusedException refusal) {
            return form(model, form, refusal.getMessage());
        }
    }

    private String form(Model model, StocktakeForm form, String wrong) {
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        model.addAttribute("places", desk.places());
        model.addAttribute("cells", form.facility().isEmpty() ? List.of() : places.cells(form.facility()));
        model.addAttribute("drugs", form.facility().isEmpty() ? List.of() : drugs(form.facility()));
        return "pharmacy/stocktake-new";
    }

    private List<Drug> drugs(String facility) {
        return stock.lines(new StockQueries.Filter(facility, "", 0, Optional.empty()), 0, MOST).stream()
                .map(line -> new Drug(line.batch().gtin(), line.batch().drug())).distinct()
                .sorted(java.util.Comparator.comparing(Drug::name)).toList();
    }
}
