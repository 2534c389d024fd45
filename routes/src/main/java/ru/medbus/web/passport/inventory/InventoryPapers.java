package ru.medbus.web.passport.inventory;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.passport.inventory.Difference;
import ru.medbus.domain.passport.inventory.Inventories;
import ru.medbus.domain.passport.inventory.InventoryLine;
import ru.medbus.domain.reference.calendar.RegionTime;
import ru.medbus.security.Allowed;
import ru.medbus.web.Times;
import ru.medbus.web.passport.equipment.VisibleFacilities;
import ru.medbus.web.print.Download;
import ru.medbus.web.print.Pdf;
import ru.medbus.web.print.Xlsx;

/** Papers of a campaign: опись, сличительная ведомость, акт; and its lines as a spreadsheet. */
@Controller
@Allowed(Permission.VIEW_PASSPORTS)
@RequestMapping("/passport/inventory/{id}")
class InventoryPapers {
    private static final List<String> HEADS = List.of("Код", "Наименование", "Инвентарный №", "Заводской №",
            "Числится", "Состояние по учёту", "Найдено", "Где найдено", "Состояние по факту", "Отметил", "Итог",
            "Решение", "Примечание");

    private final Inventories inventories;
    private final VisibleFacilities facilities;
    private final RegionTime time;
    private final Times times;
    private final Pdf pdf;

    InventoryPapers(Inventories inventories, VisibleFacilities facilities, RegionTime time, Times times, Pdf pdf) {
        this.inventories = inventories;
        this.facilities = facilities;
        this.time = time;
        this.times = times;
        this.pdf = pdf;
    }

    @GetMapping("/list.pdf")
    ResponseEntity<byte[]> list(@PathVariable long id) {
        return paper(id, "Инвентаризационная опись", "inventory-list", lines(id));
    }

    @GetMapping("/collation.pdf")
    ResponseEntity<byte[]> collation(@PathVariable long id) {
        return paper(id, "Сличительная ведомость", "inventory-collation", inventories.differences(id));
    }

    @GetMapping("/act.pdf")
    ResponseEntity<byte[]> act(@PathVariable long id) {
        return paper(id, "Акт о результатах инвентаризации", "inventory-act", inventories.differences(id));
    }

    @GetMapping("/lines.xlsx")
    ResponseEntity<byte[]> spreadsheet(@PathVariable long id) {
        facilities.mustSee(inventories.get(id).facilityOid());
        return Download.xlsx("Инвентаризация " + id, Xlsx.of("Инвентаризация", HEADS,
                lines(id).stream().map(InventoryPapers::cells)));
    }

    private List<InventoryLine> lines(long id) {
        return inventories.lines(id);
    }

    private ResponseEntity<byte[]> paper(long id, String name, String form, List<InventoryLine> lines) {
        var campaign = inventories.get(id);
        facilities.mustSee(campaign.facilityOid());
        return Download.pdf(name + " " + id, pdf.of(form, Map.of("campaign", campaign, "lines", lines, "totals",
                totals(lines), "name", name, "today", time.today(), "closed",
                campaign.closedAt().map(times::show).orElse(""))));
    }

    private static Map<String, Long> totals(List<InventoryLine> lines) {
        var totals = new LinkedHashMap<String, Long>();
        Arrays.stream(Difference.values()).forEach(difference -> totals.put(difference.title(),
                lines.stream().filter(line -> line.differences().contains(difference)).count()));
        return totals;
    }

    private static List<?> cells(InventoryLine line) {
        return Arrays.asList(line.code(), line.title(), line.inventoryNumber(), line.serial(), line.bookPlace(),
                line.bookState().map(state -> state.title()).orElse(""), line.found() ? "да" : "нет",
                line.foundPlace(), line.foundState().or(line::bookState).filter(state -> line.found())
                        .map(state -> state.title()).orElse(""),
                line.who(), line.verdict(), line.decision().map(decision -> decision.title()).orElse(""),
                line.note());
    }
}
