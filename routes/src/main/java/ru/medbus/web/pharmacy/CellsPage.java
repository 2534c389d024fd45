package ru.medbus.web.pharmacy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.stock.Cells;
import ru.medbus.domain.drugsupply.stock.Place;
import ru.medbus.domain.drugsupply.stock.StockCell;
import ru.medbus.domain.drugsupply.stock.StockQueries;
import ru.medbus.domain.drugsupply.stock.StockRefusedException;
import ru.medbus.domain.drugsupply.stock.Temperature;
import ru.medbus.security.Allowed;
import ru.medbus.web.print.Codes;
import ru.medbus.web.print.Download;
import ru.medbus.web.print.Pdf;

/** Zones, racks and cells with what they hold; the temperature each drug needs; labels for the scanner. */
@Controller
@Allowed(Permission.MANAGE_STOCK)
@RequestMapping("/pharmacy/cells")
class CellsPage {
    private static final int MOST = 5_000;

    private final Cells cells;
    private final StockQueries stock;
    private final PharmacyDesk desk;
    private final Pdf pdf;

    CellsPage(Cells cells, StockQueries stock, PharmacyDesk desk, Pdf pdf) {
        this.cells = cells;
        this.stock = stock;
        this.desk = desk;
        this.pdf = pdf;
    }

    /** A cell as it is typed. */
    record CellForm(String facility, String code, String zone, String rack, String title, String low, String high,
            String capacity, Boolean quarantine, Boolean closed) {

        /** A box that is not ticked is not sent. */
        CellForm {
            quarantine = Boolean.TRUE.equals(quarantine);
            closed = Boolean.TRUE.equals(closed);
        }

        static CellForm blank(String facility) {
            return new CellForm(facility, "", "", "", "", "", "", "", false, false);
        }

        static CellForm of(String facility, StockCell cell) {
            return new CellForm(facility, cell.code(), cell.zone(), cell.rack(), cell.title(),
                    cell.temperature().map(held -> held.low().toPlainString()).orElse(""),
                    cell.temperature().map(held -> held.high().toPlainString()).orElse(""),
                    cell.capacity() == 0 ? "" : Integer.toString(cell.capacity()), cell.quarantine(), cell.closed());
        }

        Cells.Draft draft() {
            return new Cells.Draft(code, zone.strip(), rack.strip(), title.strip(), Temperature.parse(low, high),
                    number(), quarantine, closed);
        }

        private int number() {
            if (!capacity.strip().matches("\\d{0,7}")) {
                throw new StockRefusedException("Вместимость — целое число упаковок или пусто.");
            }
            return capacity.isBlank() ? 0 : Integer.parseInt(capacity.strip());
        }
    }

    /** A drug of the stock. @param need what temperature it needs; {@code null} when nobody has said */
    record Need(String gtin, String drug, Temperature need) {}

    @GetMapping
    String list(@RequestParam(defaultValue = "") String facility, @RequestParam(defaultValue = "") String code,
            Model model) {
        var place = desk.place(facility);
        var here = place.map(Place::facilityOid).orElse("");
        return page(model, place, cells.find(here, code).map(cell -> CellForm.of(here, cell))
                .orElseGet(() -> CellForm.blank(here)), "");
    }

    @PostMapping
    String save(@ModelAttribute CellForm form, Model model) {
        var place = desk.own(form.facility());
        var words = PharmacyDesk.said(() -> {
            cells.put(form.facility(), form.draft());
            return "Ячейка " + form.code().strip() + " сохранена";
        });
        if (!words.done()) {
            return page(model, Optional.of(place), form, words.text());
        }
        desk.attempt(words::text);
        return "redirect:/pharmacy/cells?facility=" + form.facility();
    }

    @PostMapping("/need")
    String need(@RequestParam String facility, @RequestParam String gtin, @RequestParam String low,
            @RequestParam String high, @RequestParam(defaultValue = "") String note) {
        desk.own(facility);
        desk.attempt(() -> {
            cells.needs(gtin, Temperature.parse(low, high).orElseThrow(() -> new StockRefusedException(
                    "Укажите температуру хранения с упаковки.")), note, desk.login());
            return "Условия хранения записаны";
        });
        return "redirect:/pharmacy/cells?facility=" + facility + "#needs";
    }

    @GetMapping("/labels.pdf")
    ResponseEntity<byte[]> labels(@RequestParam String facility) {
        desk.own(facility);
        var open = cells.all(facility).stream().filter(cell -> !cell.closed()).toList();
        return Download.pdf("Этикетки ячеек", pdf.of("cell-labels", Map.of("cells", open, "codes", open.stream()
                .collect(Collectors.toMap(StockCell::code, cell -> Codes.line(cell.label()))))));
    }

    private String page(Model model, Optional<Place> place, CellForm form, String wrong) {
        model.addAttribute("places", desk.places());
        model.addAttribute("place", place.orElse(null));
        model.addAttribute("cells", place.map(known -> cells.all(known.facilityOid())).orElseGet(List::of));
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        model.addAttribute("needs", place.map(known -> needs(known.facilityOid())).orElseGet(List::of));
        return "pharmacy/cells";
    }

    private List<Need> needs(String facility) {
        return stock.lines(new StockQueries.Filter(facility, "", 0, Optional.empty()), 0, MOST).stream()
                .map(line -> new Need(line.batch().gtin(), line.batch().drug(), null)).distinct()
                .map(drug -> new Need(drug.gtin(), drug.drug(), cells.need(drug.gtin()).orElse(null)))
                .sorted(Comparator.comparing((Need need) -> need.need() != null).thenComparing(Need::drug)).toList();
    }
}
