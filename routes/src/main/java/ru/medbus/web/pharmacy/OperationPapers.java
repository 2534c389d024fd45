package ru.medbus.web.pharmacy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.stock.Operation;
import ru.medbus.domain.drugsupply.stock.OperationQueries;
import ru.medbus.security.Allowed;
import ru.medbus.web.Times;
import ru.medbus.web.pharmacy.StockParties.Party;
import ru.medbus.web.print.Codes;
import ru.medbus.web.print.Download;
import ru.medbus.web.print.Pdf;
import ru.medbus.web.print.Xlsx;

/** The paper of an operation: waybill, act; with its packs, and as a spreadsheet. */
@Controller
@Allowed(Permission.MANAGE_STOCK)
@RequestMapping("/pharmacy/moves/{id:\\d+}")
class OperationPapers {
    private static final List<String> HEADS = List.of("Препарат", "GTIN", "Серия", "Годен до", "Источник", "Контракт",
            "Упаковок", "Из них вскрытых", "Цена, руб.", "Сумма, руб.", "В том числе НДС, руб.");
    private static final int PACKS = 25_000;

    private final OperationQueries operations;
    private final StockParties parties;
    private final PharmacyDesk desk;
    private final Times times;
    private final Pdf pdf;

    OperationPapers(OperationQueries operations, StockParties parties, PharmacyDesk desk, Times times, Pdf pdf) {
        this.operations = operations;
        this.parties = parties;
        this.desk = desk;
        this.times = times;
        this.pdf = pdf;
    }

    @GetMapping("/paper.pdf")
    ResponseEntity<byte[]> paper(@PathVariable long id) {
        var operation = own(id);
        var paper = OperationPaper.of(operation.kind()).orElseThrow(UnknownDocumentException::new);
        var packs = operations.packs(id, PACKS);
        var lines = operations.lines(id);
        Map<String, Object> facts = new HashMap<>(Map.of("operation", operation, "paper", paper, "lines", lines,
                "packs", packs, "number", operation.docNumber().isEmpty() ? "б/н" : operation.docNumber()));
        facts.put("title", paper.title());
        facts.put("form", paper.form());
        facts.put("own", paper.own());
        facts.put("other", paper.other());
        facts.put("party", parties.of(operation.facilityOid()));
        facts.put("counterparty", counterparty(operation, packs));
        facts.put("done", times.show(operation.at()));
        facts.put("sum", lines.stream().mapToLong(OperationQueries.Line::sumKopecks).sum());
        facts.put("vat", lines.stream().mapToLong(OperationQueries.Line::vatSumKopecks).sum());
        facts.put("roles", roles(paper));
        facts.put("barcode", Codes.line("OP-" + id));
        return Download.pdf(paper.title() + " " + id, pdf.of("stock-operation", facts));
    }

    @GetMapping("/paper.xlsx")
    ResponseEntity<byte[]> spreadsheet(@PathVariable long id) {
        var operation = own(id);
        return Download.xlsx(operation.kind().title() + " " + id,
                Xlsx.of(operation.kind().title(), HEADS, operations.lines(id).stream().map(OperationPapers::cells)));
    }

    @GetMapping("/packs.xlsx")
    ResponseEntity<byte[]> codes(@PathVariable long id) {
        own(id);
        return Download.xlsx("КИЗ операции " + id, Xlsx.of("КИЗ", List.of("КИЗ", "Короб", "Доля"),
                operations.packs(id, PACKS).stream().map(each -> List.of(each.sgtin(), each.box(), each.part()))));
    }

    /** The other place of a move; else as the operation names it. */
    private Party counterparty(Operation operation, List<OperationQueries.Moved> packs) {
        return switch (operation.kind()) {
            case SHIPMENT -> packs.stream().findFirst().map(pack -> parties.of(pack.toFacility()))
                    .orElseGet(() -> Party.named(operation.counterparty()));
            case PLACING -> Party.named("ячейка " + operation.counterparty());
            default -> Party.named(operation.counterparty());
        };
    }

    private static Map<String, String> roles(OperationPaper paper) {
        var roles = new LinkedHashMap<String, String>();
        paper.roles().forEach(role -> roles.put(role, ""));
        return roles;
    }

    private static List<?> cells(OperationQueries.Line line) {
        return List.of(line.drug(), line.gtin(), line.series(), line.expiresOn(), line.fundingTitle(),
                line.contractNumber(), line.packs(), line.opened(), BigDecimal.valueOf(line.priceKopecks(), 2),
                BigDecimal.valueOf(line.sumKopecks(), 2), BigDecimal.valueOf(line.vatSumKopecks(), 2));
    }

    private Operation own(long id) {
        var operation = operations.find(id).orElseThrow(UnknownDocumentException::new);
        desk.own(operation.facilityOid());
        return operation;
    }
}
