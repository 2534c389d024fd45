package ru.medbus.web.pharmacy;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.stock.Cells;
import ru.medbus.domain.drugsupply.stock.StockCell;
import ru.medbus.domain.drugsupply.stock.StockMoves;
import ru.medbus.domain.drugsupply.traceability.Scan;
import ru.medbus.security.Allowed;

/** Packs from cell to cell by the scanner alone: the label of a cell chooses it, each pack or box after it goes there. */
@Controller
@Allowed(Permission.MANAGE_STOCK)
@RequestMapping("/pharmacy/cells/move")
class CellMovePage {
    private final Cells cells;
    private final StockMoves moves;
    private final PharmacyDesk desk;

    CellMovePage(Cells cells, StockMoves moves, PharmacyDesk desk) {
        this.cells = cells;
        this.moves = moves;
        this.desk = desk;
    }

    @GetMapping
    String open(@RequestParam String facility, @RequestParam(defaultValue = "") String cell, Model model) {
        desk.own(facility);
        return page(model, facility, cell, new PharmacyDesk.Words(true, ""));
    }

    @PostMapping
    String scan(@RequestParam String facility, @RequestParam(defaultValue = "") String cell, @RequestParam String code,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx, Model model) {
        desk.own(facility);
        var chosen = new String[]{cell};
        var words = PharmacyDesk.said(deed(facility, chosen, code));
        var view = page(model, facility, chosen[0], words);
        return htmx ? view + " :: work" : view;
    }

    /** Until a cell is chosen, whatever is scanned is taken for one. */
    private Supplier<String> deed(String facility, String[] cell, String code) {
        if (cell[0].isEmpty() || code.strip().startsWith("CELL-")) {
            return () -> {
                cell[0] = cells.scanned(facility, code).code();
                return "Ячейка " + cell[0] + ": сканируйте упаковки";
            };
        }
        return () -> {
            var object = Scan.of(code).object();
            return object + " → " + cell[0] + ", операция № "
                    + moves.place(facility, cell[0], List.of(object), desk.login());
        };
    }

    private String page(Model model, String facility, String cell, PharmacyDesk.Words words) {
        model.addAttribute("facility", facility);
        model.addAttribute("cell", cells.find(facility, cell).orElse(null));
        model.addAttribute("cells", cells.all(facility).stream().filter(each -> !each.closed())
                .map(StockCell::code).toList());
        model.addAttribute("words", words);
        return "pharmacy/cell-move";
    }
}
