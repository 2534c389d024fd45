package ru.medbus.web.pharmacy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.stock.Waybill;
import ru.medbus.domain.drugsupply.stock.Waybills;
import ru.medbus.security.Allowed;
import ru.medbus.web.pharmacy.StockParties.Party;
import ru.medbus.web.print.Download;
import ru.medbus.web.print.Pdf;
import ru.medbus.web.print.Xlsx;

/** Act of acceptance by a waybill: what was promised, what came, what was refused; by the fields of ТОРГ-1 and ТОРГ-2. */
@Controller
@Allowed(Permission.MANAGE_STOCK)
@RequestMapping("/pharmacy/receipts/{id}")
class ReceiptPapers {
    private static final List<String> HEADS = List.of("№", "Препарат", "GTIN", "Серия", "Годен до", "По накладной",
            "Принято", "Отказ", "Не поступило", "Цена, руб.", "Принято, руб.");

    private final Waybills waybills;
    private final StockParties parties;
    private final PharmacyDesk desk;
    private final Pdf pdf;

    ReceiptPapers(Waybills waybills, StockParties parties, PharmacyDesk desk, Pdf pdf) {
        this.waybills = waybills;
        this.parties = parties;
        this.desk = desk;
        this.pdf = pdf;
    }

    /** A line of the act. @param refused of the codes that the supplier has named */
    record Line(Waybill.Line line, int refused) {
        public int missing() {
            return line.packs() - line.accepted() - refused;
        }

        public boolean differs() {
            return line.packs() != line.accepted();
        }

        public long acceptedKopecks() {
            return line.accepted() * line.priceKopecks();
        }
    }

    @GetMapping("/act.pdf")
    ResponseEntity<byte[]> act(@PathVariable long id) {
        var waybill = own(id);
        var lines = lines(waybill);
        boolean differs = lines.stream().anyMatch(Line::differs);
        Map<String, Object> facts = new HashMap<>(Map.of("waybill", waybill, "lines", lines, "differs", differs));
        facts.put("title", differs
                ? "Акт об установленном расхождении по количеству при приёмке"
                : "Акт о приёмке лекарственных препаратов");
        facts.put("form", "По полям формы № " + (differs ? "ТОРГ-2" : "ТОРГ-1"));
        facts.put("party", parties.of(waybill.facilityOid()));
        facts.put("supplier", new Party(waybill.supplierName().isEmpty() ? "МД МДЛП" : waybill.supplierName(),
                ", МД МДЛП " + waybill.supplier()));
        facts.put("sum", lines.stream().mapToLong(Line::acceptedKopecks).sum());
        facts.put("roles", roles());
        return Download.pdf("Акт приёмки " + waybill.number(), pdf.of("stock-acceptance", facts));
    }

    @GetMapping("/act.xlsx")
    ResponseEntity<byte[]> spreadsheet(@PathVariable long id) {
        var waybill = own(id);
        return Download.xlsx("Приёмка " + waybill.number(), Xlsx.of("Приёмка", HEADS,
                lines(waybill).stream().map(ReceiptPapers::cells)));
    }

    private List<Line> lines(Waybill waybill) {
        var refused = waybills.codes(waybill.id()).stream().filter(code -> code.settled().equals("REFUSED"))
                .collect(Collectors.groupingBy(Waybill.Code::line, Collectors.counting()));
        return waybills.lines(waybill.id()).stream()
                .map(line -> new Line(line, refused.getOrDefault(line.n(), 0L).intValue())).toList();
    }

    private static List<?> cells(Line each) {
        var line = each.line();
        return Arrays.asList(line.n(), line.drug(), line.gtin(), line.series(), line.expiresOn().orElse(null),
                line.packs(), line.accepted(), each.refused(), each.missing(),
                BigDecimal.valueOf(line.priceKopecks(), 2), BigDecimal.valueOf(each.acceptedKopecks(), 2));
    }

    private static Map<String, String> roles() {
        var roles = new LinkedHashMap<String, String>();
        List.of("Председатель комиссии", "Член комиссии", "Представитель поставщика", "Принял на хранение")
                .forEach(role -> roles.put(role, ""));
        return roles;
    }

    private Waybill own(long id) {
        var waybill = waybills.find(id).orElseThrow(UnknownDocumentException::new);
        desk.own(waybill.facilityOid());
        return waybill;
    }
}
