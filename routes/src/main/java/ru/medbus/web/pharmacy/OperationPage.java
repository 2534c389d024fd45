package ru.medbus.web.pharmacy;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.stock.OperationQueries;
import ru.medbus.security.Allowed;

/** One operation: its packs by series, its papers, what МДЛП was told of it. */
@Controller
@Allowed(Permission.MANAGE_STOCK)
@RequestMapping("/pharmacy/moves/{id:\\d+}")
class OperationPage {
    private static final int PACKS = 500;

    private final OperationQueries operations;
    private final PharmacyDesk desk;

    OperationPage(OperationQueries operations, PharmacyDesk desk) {
        this.operations = operations;
        this.desk = desk;
    }

    @GetMapping
    String open(@PathVariable long id, Model model) {
        var operation = operations.find(id).orElseThrow(UnknownDocumentException::new);
        model.addAttribute("place", desk.own(operation.facilityOid()));
        model.addAttribute("operation", operation);
        model.addAttribute("lines", operations.lines(id));
        model.addAttribute("packs", operations.packs(id, PACKS));
        model.addAttribute("told", operations.told(id));
        model.addAttribute("paper", OperationPaper.of(operation.kind()).orElse(null));
        return "pharmacy/operation";
    }
}
