package ru.medbus.web.passport.equipment;

import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.passport.Department;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.equipment.EquipmentFilter;
import ru.medbus.domain.passport.equipment.EquipmentLine;
import ru.medbus.domain.passport.equipment.EquipmentQueries;
import ru.medbus.domain.passport.equipment.EquipmentState;
import ru.medbus.domain.passport.equipment.EquipmentTrouble;
import ru.medbus.domain.passport.equipment.EquipmentTypes;
import ru.medbus.domain.reference.calendar.RegionTime;
import ru.medbus.security.Allowed;
import ru.medbus.web.Flash;
import ru.medbus.web.Query;
import ru.medbus.web.passport.equipment.EquipmentPage.Asked;
import ru.medbus.web.print.Download;
import ru.medbus.web.print.Pdf;

/** The register on paper: of one organisation or of many, narrowed as the list on the screen is. */
@Controller
@Allowed(Permission.VIEW_PASSPORTS)
class EquipmentListPage {
    /** Some hundred sheets; more is a spreadsheet. */
    static final int MOST = 3_000;

    private final EquipmentQueries queries;
    private final EquipmentExport export;
    private final EquipmentTypes types;
    private final Network network;
    private final VisibleFacilities facilities;
    private final RegionTime time;
    private final Pdf pdf;
    private final Query query;
    private final Flash flash;

    EquipmentListPage(EquipmentQueries queries, EquipmentExport export, EquipmentTypes types, Network network,
            VisibleFacilities facilities, RegionTime time, Pdf pdf, Query query, Flash flash) {
        this.queries = queries;
        this.export = export;
        this.types = types;
        this.network = network;
        this.facilities = facilities;
        this.time = time;
        this.pdf = pdf;
        this.query = query;
        this.flash = flash;
    }

    /** Units of one organisation as a person goes round them: by department, room and name. */
    record Owned(String facility, List<EquipmentLine> lines, long costKopecks) {

        private static final Comparator<EquipmentLine> ROUND = Comparator.comparing(EquipmentLine::department)
                .thenComparing(EquipmentLine::room).thenComparing(EquipmentLine::typeName)
                .thenComparing(EquipmentLine::inventoryNumber);

        static Owned of(List<EquipmentLine> lines) {
            return new Owned(lines.getFirst().facility(), lines.stream().sorted(ROUND).toList(),
                    lines.stream().mapToLong(EquipmentLine::costKopecks).sum());
        }
    }

    @GetMapping("/passport/equipment/list.pdf")
    ResponseEntity<byte[]> list(Asked asked) {
        var facility = facilities.narrowed(asked.facility());
        var filter = asked.filter(facility);
        if (queries.count(filter) > MOST) {
            flash.refused("На бумагу идёт не больше " + MOST
                    + " единиц: сузьте отбор или возьмите таблицу — «XLSX».");
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(query.under("/passport/equipment"))).build();
        }
        return Download.pdf("Перечень оборудования", pdf.of("equipment-list", facts(facility, filter)));
    }

    private Map<String, Object> facts(String facility, EquipmentFilter filter) {
        var owners = export.lines(filter).collect(Collectors.groupingBy(EquipmentLine::facilityOid,
                LinkedHashMap::new, Collectors.collectingAndThen(Collectors.toList(), Owned::of))).values();
        var facts = new HashMap<String, Object>();
        facts.put("heading", facility.isEmpty() ? "По региону" : facilities.name(facility));
        facts.put("single", !facility.isEmpty());
        facts.put("filter", words(filter));
        facts.put("owners", owners);
        facts.put("units", owners.stream().mapToInt(owned -> owned.lines().size()).sum());
        facts.put("costKopecks", owners.stream().mapToLong(Owned::costKopecks).sum());
        facts.put("today", time.today());
        return facts;
    }

    /** What narrows the list besides the organisation, as the screen calls it. */
    private String words(EquipmentFilter filter) {
        var words = new LinkedHashMap<String, String>();
        words.put("подразделение", Optional.of(filter.department()).filter(oid -> !oid.isEmpty())
                .flatMap(network::department).map(Department::name).orElse(""));
        words.put("вид", filter.types().stream().map(code -> (code + " " + types.name(code).orElse("")).strip())
                .collect(Collectors.joining(", ")));
        words.put("состояние", filter.state().map(EquipmentState::title).orElse("все, кроме списанных"));
        words.put("просрочено", filter.trouble().map(EquipmentTrouble::title).orElse(""));
        words.put("номер", filter.text());
        return words.entrySet().stream().filter(word -> !word.getValue().isEmpty())
                .map(word -> word.getKey() + ": " + word.getValue()).collect(Collectors.joining("; "));
    }
}
