package ru.medbus.web.drugs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.allotment.Allotments;
import ru.medbus.domain.drugsupply.allotment.Limit;
import ru.medbus.domain.drugsupply.allotment.LimitFilter;
import ru.medbus.domain.drugsupply.beneficiary.Programme;
import ru.medbus.domain.passport.FacilityKind;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.reference.calendar.RegionTime;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.CsvExport;
import ru.medbus.web.print.Download;
import ru.medbus.web.print.Xlsx;

/** Limits of organisations: all of them for the ministry, the own ones for those who prescribe. */
@Controller
@Allowed({Permission.MANAGE_ALLOTMENTS, Permission.VIEW_PRESCRIPTIONS})
@RequestMapping("/drugs/allotments")
class AllotmentsPage {
    private static final int PAGE = 50;
    private static final int MOST_EXPORTED = 20_000;
    private static final List<String> HEADS = List.of("Организация", "СМНН", "МНН", "Источник", "Программа", "Начало",
            "Конец", "Упаковок", "Рублей", "Основание", "Лекарство", "Занято упаковок", "Занято рублей",
            "Осталось упаковок", "Осталось рублей");

    private final Allotments allotments;
    private final Network network;
    private final CurrentUser user;
    private final RegionTime day;

    AllotmentsPage(Allotments allotments, Network network, CurrentUser user, RegionTime day) {
        this.allotments = allotments;
        this.network = network;
        this.user = user;
        this.day = day;
    }

    /** The filters as they stand in the address; the day is today's until another is asked for. */
    record Wanted(String facility, String drug, String on, String spent, Integer after) {
        Wanted {
            facility = facility == null ? "" : facility.strip();
            drug = drug == null ? "" : drug.strip();
            spent = spent == null ? "" : spent;
            after = Optional.ofNullable(after).map(n -> Math.clamp(n, 0, 1_000_000)).orElse(0);
        }

        LimitFilter filter(Optional<String> only, int from, int limit) {
            return new LimitFilter(only.orElse(facility), drug, Days.of(on), !spent.isEmpty(), from, limit);
        }
    }

    @GetMapping
    String list(@ModelAttribute("wanted") Wanted typed, Model model) {
        var wanted = today(typed);
        var found = allotments.list(wanted.filter(only(), wanted.after(), PAGE + 1));
        model.addAttribute("wanted", wanted);
        model.addAttribute("limits", found.stream().limit(PAGE).toList());
        model.addAttribute("next", found.size() > PAGE
                ? Optional.of(Integer.toString(wanted.after() + PAGE))
                : Optional.empty());
        model.addAttribute("manages", manages());
        model.addAttribute("facilities", only().isPresent() ? List.of() : network.facilities(FacilityKind.MEDICAL));
        return "drugs/allotments";
    }

    @GetMapping("/export.csv")
    void csv(@ModelAttribute("wanted") Wanted typed, HttpServletResponse response) throws IOException {
        try (var csv = CsvExport.to(response, "allotments.csv", HEADS)) {
            allotments.list(today(typed).filter(only(), 0, MOST_EXPORTED)).forEach(limit -> csv.row(cells(limit)
                    .stream().map(cell -> cell == null ? "" : cell.toString()).toList()));
        }
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> xlsx(@ModelAttribute("wanted") Wanted typed) {
        var limits = allotments.list(today(typed).filter(only(), 0, MOST_EXPORTED));
        return Download.xlsx("Лимиты", Xlsx.of("Лимиты", HEADS,
                IntStream.range(0, limits.size()).mapToObj(n -> cells(limits.get(n)))));
    }

    private Wanted today(Wanted typed) {
        return new Wanted(typed.facility(), typed.drug(), typed.on() == null ? day.today().toString() : typed.on(),
                typed.spent(), typed.after());
    }

    private static List<?> cells(Limit limit) {
        var terms = limit.terms();
        var cells = new ArrayList<Object>(List.of(terms.facilityOid(), terms.drug().orElse(""), terms.inn(),
                terms.fund(), terms.programme().map(Programme::name).orElse(""), terms.openedOn(), terms.closedOn()));
        cells.add(limit.packs().orElse(null));
        cells.add(limit.kopecks().map(AllotmentsPage::roubles).orElse(null));
        cells.addAll(List.of("", limit.drugTitle(), limit.usedPacks(), roubles(limit.usedKopecks())));
        cells.add(limit.leftPacks().orElse(null));
        cells.add(limit.leftKopecks().map(AllotmentsPage::roubles).orElse(null));
        return cells;
    }

    static BigDecimal roubles(long kopecks) {
        return BigDecimal.valueOf(kopecks, 2);
    }

    private boolean manages() {
        return user.may(Permission.MANAGE_ALLOTMENTS);
    }

    private Optional<String> only() {
        return manages() ? Optional.empty() : user.onlyOrganisation(Permission.VIEW_PRESCRIPTIONS);
    }
}
