package ru.medbus.web.passport;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.passport.edition.Editions;
import ru.medbus.domain.passport.edition.Snapshots;
import ru.medbus.security.Allowed;
import ru.medbus.web.Times;
import ru.medbus.web.print.Download;
import ru.medbus.web.print.Pdf;
import ru.medbus.web.print.Xlsx;

/** Papers of one organisation: its passport as PDF, its structure as a spreadsheet. */
@Controller
@Allowed(Permission.VIEW_PASSPORTS)
@RequestMapping(PassportPage.PATH)
class PassportPrints {
    private final PassportDesk desk;
    private final Snapshots snapshots;
    private final Editions editions;
    private final StructureRows structure;
    private final Pdf pdf;
    private final Times times;

    PassportPrints(PassportDesk desk, Snapshots snapshots, Editions editions, StructureRows structure, Pdf pdf,
            Times times) {
        this.desk = desk;
        this.snapshots = snapshots;
        this.editions = editions;
        this.structure = structure;
        this.pdf = pdf;
        this.times = times;
    }

    @GetMapping("/passport.pdf")
    ResponseEntity<byte[]> passport(@PathVariable String oid) {
        var facility = desk.shown(oid);
        Map<String, Object> facts = new HashMap<>();
        facts.put("facility", facility);
        facts.put("standing", editions.standing(oid));
        facts.put("accepted", editions.editions(oid).stream().findFirst().orElse(null));
        facts.put("sections", PrintedSection.of(snapshots.of(facility)));
        facts.put("printed", times.show(Instant.now()) + " " + times.zone());
        facts.put("times", times);
        return Download.pdf("Паспорт " + facility.shortName(), pdf.of("passport", facts));
    }

    @GetMapping("/structure.xlsx")
    ResponseEntity<byte[]> structure(@PathVariable String oid) {
        var facility = desk.shown(oid);
        return Download.xlsx("Структура " + facility.shortName(),
                Xlsx.of("Структура", StructureRows.HEADS, structure.of(facility)));
    }
}
