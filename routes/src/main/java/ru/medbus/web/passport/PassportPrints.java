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
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.edition.Editions;
import ru.medbus.domain.passport.edition.Snapshot;
import ru.medbus.domain.passport.edition.Snapshots;
import ru.medbus.security.Allowed;
import ru.medbus.web.Times;
import ru.medbus.web.print.Download;
import ru.medbus.web.print.Pdf;
import ru.medbus.web.print.Xlsx;

/** Papers of one organisation: its passport as PDF, now and as it was accepted, its structure as a spreadsheet. */
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
        facts.put("standing", editions.standing(oid));
        facts.put("accepted", editions.editions(oid).stream().findFirst().orElse(null));
        return Download.pdf("Паспорт " + facility.shortName(),
                pdf.of("passport", with(facts, facility, snapshots.of(facility))));
    }

    /** An accepted edition as it was, whatever has become of the organisation since. */
    @GetMapping("/editions/{number:\\d{1,6}}/passport.pdf")
    ResponseEntity<byte[]> edition(@PathVariable String oid, @PathVariable int number) {
        var facility = desk.shown(oid);
        var edition = editions.edition(oid, number);
        Map<String, Object> facts = new HashMap<>();
        facts.put("edition", edition);
        facts.put("mark", "Редакция № " + number + " от " + times.day(edition.edition().acceptedAt()) + ", принял "
                + edition.edition().acceptedBy());
        return Download.pdf("Паспорт " + facility.shortName() + ", редакция " + number,
                pdf.of("passport", with(facts, facility, edition.passport())));
    }

    private Map<String, Object> with(Map<String, Object> facts, Facility facility, Snapshot passport) {
        facts.put("facility", facility);
        facts.put("name", passport.fullName().orElseGet(facility::fullName));
        facts.put("sections", PrintedSection.of(passport));
        facts.put("printed", times.show(Instant.now()) + " " + times.zone());
        facts.put("times", times);
        return facts;
    }

    @GetMapping("/structure.xlsx")
    ResponseEntity<byte[]> structure(@PathVariable String oid) {
        var facility = desk.shown(oid);
        return Download.xlsx("Структура " + facility.shortName(),
                Xlsx.of("Структура", StructureRows.HEADS, structure.of(facility)));
    }
}
