package ru.medbus.web.passport.equipment;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.equipment.EquipmentFilter;
import ru.medbus.domain.passport.equipment.EquipmentLine;
import ru.medbus.domain.passport.equipment.EquipmentQueries;
import ru.medbus.domain.passport.equipment.EquipmentState;
import ru.medbus.domain.passport.equipment.EquipmentTrouble;
import ru.medbus.domain.passport.equipment.EquipmentTypes;
import ru.medbus.security.Allowed;
import ru.medbus.web.CsvExport;
import ru.medbus.web.print.Download;
import ru.medbus.web.print.Xlsx;

/** The register of equipment: what is where, in what state, what is overdue. */
@Controller
@Allowed(Permission.VIEW_PASSPORTS)
@RequestMapping("/passport/equipment")
class EquipmentPage {
    private static final int PAGE = 50;

    private final EquipmentQueries queries;
    private final EquipmentExport export;
    private final EquipmentTypes types;
    private final Network network;
    private final VisibleFacilities facilities;

    EquipmentPage(EquipmentQueries queries, EquipmentExport export, EquipmentTypes types, Network network,
            VisibleFacilities facilities) {
        this.queries = queries;
        this.export = export;
        this.types = types;
        this.network = network;
        this.facilities = facilities;
    }

    /** The register's filter as it stands in the address; what is not a state or a trouble narrows nothing. */
    record Asked(String facility, String department, List<String> type, String state, String trouble, String text) {

        Asked {
            facility = Optional.ofNullable(facility).orElse("");
            department = Optional.ofNullable(department).orElse("");
            type = Optional.ofNullable(type).orElse(List.of());
            state = Optional.ofNullable(state).orElse("");
            trouble = Optional.ofNullable(trouble).orElse("");
            text = Optional.ofNullable(text).orElse("");
        }

        EquipmentFilter filter(String narrowed) {
            return new EquipmentFilter(narrowed, department, type, known(EquipmentState.values(), state),
                    known(EquipmentTrouble.values(), trouble), text);
        }

        private static <E extends Enum<E>> Optional<E> known(E[] all, String name) {
            return Stream.of(all).filter(each -> each.name().equals(name)).findFirst();
        }
    }

    @GetMapping
    String list(Asked asked, @RequestParam(defaultValue = "0") long after, Model model) {
        var facility = facilities.narrowed(asked.facility());
        var filter = asked.filter(facility);
        var found = queries.page(filter, after, PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("lines", page);
        model.addAttribute("next", found.size() > PAGE
                ? Optional.of(Long.toString(page.getLast().id()))
                : Optional.<String>empty());
        model.addAttribute("count", queries.count(filter));
        model.addAttribute("most", EquipmentQueries.MOST_COUNTED);
        model.addAttribute("asked", asked);
        model.addAttribute("facility", facility);
        model.addAttribute("own", facilities.own().isPresent());
        model.addAttribute("facilities", facilities.choice());
        model.addAttribute("departments", facility.isEmpty() ? List.of() : network.departments(facility));
        model.addAttribute("types", types.dictionary());
        model.addAttribute("typeName", asked.type().stream().findFirst().flatMap(types::name).orElse(""));
        model.addAttribute("states", EquipmentState.values());
        model.addAttribute("troubles", EquipmentTrouble.values());
        model.addAttribute("mayAdd", facilities.mayEdit(facility.isEmpty() ? "" : facility));
        return "equipment/list";
    }

    @GetMapping("/export.csv")
    void csv(Asked asked, HttpServletResponse response) throws IOException {
        var filter = asked.filter(facilities.narrowed(asked.facility()));
        try (var csv = CsvExport.to(response, "equipment.csv", EquipmentExport.HEADS)) {
            export.lines(filter).forEachOrdered(line -> csv.row(EquipmentExport.cells(line).stream()
                    .map(cell -> cell == null ? "" : cell.toString()).toList()));
        }
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> xlsx(Asked asked) {
        var filter = asked.filter(facilities.narrowed(asked.facility()));
        Stream<EquipmentLine> lines = export.lines(filter);
        return Download.xlsx("Оборудование", Xlsx.of("Оборудование", EquipmentExport.HEADS,
                lines.map(EquipmentExport::cells)));
    }
}
