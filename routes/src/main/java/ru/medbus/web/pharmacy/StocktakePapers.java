package ru.medbus.web.pharmacy;

import java.util.Arrays;
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
import ru.medbus.domain.drugsupply.stock.WriteOffs;
import ru.medbus.domain.drugsupply.stocktaking.Stocktake;
import ru.medbus.domain.drugsupply.stocktaking.StocktakeLine;
import ru.medbus.domain.drugsupply.stocktaking.StocktakeSum;
import ru.medbus.domain.drugsupply.stocktaking.StocktakeTotal;
import ru.medbus.domain.drugsupply.stocktaking.Stocktakes;
import ru.medbus.security.Allowed;
import ru.medbus.web.Times;
import ru.medbus.web.print.Download;
import ru.medbus.web.print.Pdf;
import ru.medbus.web.print.Xlsx;

/** Papers of a stocktake: опись by the fields of ИНВ-3, сличительная ведомость of ИНВ-19, act; and a spreadsheet. */
@Controller
@Allowed(Permission.MANAGE_STOCK)
@RequestMapping("/pharmacy/inventories/{id:\\d+}")
class StocktakePapers {
    private static final List<String> HEADS = List.of("Препарат", "GTIN", "Серия", "Годен до", "КИЗ", "Цена, руб.",
            "Расхождение", "По данным МДЛП", "Решение", "Причина списания", "Примечание", "Кто решил", "Проведено");

    private final Stocktakes stocktakes;
    private final StockParties parties;
    private final PharmacyDesk desk;
    private final Times times;
    private final Pdf pdf;

    StocktakePapers(Stocktakes stocktakes, StockParties parties, PharmacyDesk desk, Times times, Pdf pdf) {
        this.stocktakes = stocktakes;
        this.parties = parties;
        this.desk = desk;
        this.times = times;
        this.pdf = pdf;
    }

    @GetMapping("/list.pdf")
    ResponseEntity<byte[]> list(@PathVariable long id) {
        return sums(own(id), "Инвентаризационная опись лекарственных препаратов", "По полям формы № ИНВ-3",
                stocktakes.sums(id));
    }

    @GetMapping("/collation.pdf")
    ResponseEntity<byte[]> collation(@PathVariable long id) {
        return sums(own(id), "Сличительная ведомость", "По полям формы № ИНВ-19", stocktakes.sums(id).stream()
                .filter(sum -> sum.lacking() > 0 || sum.surplus() > 0).toList());
    }

    private ResponseEntity<byte[]> sums(Stocktake stocktake, String name, String form, List<StocktakeSum> sums) {
        var facts = facts(stocktake, name);
        var total = StocktakeTotal.of(sums);
        facts.put("form", form);
        facts.put("sums", sums);
        facts.put("total", total);
        facts.put("moved", total.expected() + total.surplus() - total.found() - total.lacking());
        facts.put("opened", times.show(stocktake.openedAt()));
        return Download.pdf(name + " " + stocktake.id(), pdf.of("stocktake", facts));
    }

    @GetMapping("/act.pdf")
    ResponseEntity<byte[]> act(@PathVariable long id) {
        var stocktake = own(id);
        var facts = facts(stocktake, "Акт о результатах инвентаризации № " + id);
        facts.put("lines", stocktakes.differences(stocktake));
        facts.put("kinds", WriteOffs.KINDS);
        facts.put("ended", stocktake.endedAt().map(times::show).orElse(""));
        return Download.pdf("Акт инвентаризации " + id, pdf.of("stocktake-act", facts));
    }

    @GetMapping("/lines.xlsx")
    ResponseEntity<byte[]> spreadsheet(@PathVariable long id) {
        return Download.xlsx("Инвентаризация " + id, Xlsx.of("Расхождения", HEADS,
                stocktakes.differences(own(id)).stream().map(StocktakePapers::cells)));
    }

    private static List<?> cells(StocktakeLine line) {
        var batch = line.batch();
        var verdict = line.verdict();
        return Arrays.asList(line.name(), batch.map(each -> each.gtin()).orElse(""),
                batch.map(each -> each.series()).orElse(""), batch.map(each -> each.expiresOn()).orElse(null),
                line.sgtin(), batch.map(each -> java.math.BigDecimal.valueOf(each.priceKopecks(), 2)).orElse(null),
                line.words(), line.mdlp(), verdict.decision().map(each -> each.title()).orElse(""),
                WriteOffs.KINDS.getOrDefault(verdict.kind(), ""), verdict.note(), verdict.who(), verdict.outcome());
    }

    private Map<String, Object> facts(Stocktake stocktake, String name) {
        var roles = new LinkedHashMap<String, String>();
        roles.put("Председатель комиссии", stocktake.chairman());
        roles.put("Члены комиссии", stocktake.members());
        roles.put("Материально ответственное лицо", "");
        return new HashMap<>(Map.of("stocktake", stocktake, "name", name, "party",
                parties.of(stocktake.facilityOid()), "roles", roles));
    }

    private Stocktake own(long id) {
        var stocktake = stocktakes.get(id);
        desk.own(stocktake.facilityOid());
        return stocktake;
    }
}
