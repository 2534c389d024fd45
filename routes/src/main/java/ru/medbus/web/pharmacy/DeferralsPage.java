package ru.medbus.web.pharmacy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.deferral.DeferralFilter;
import ru.medbus.domain.drugsupply.deferral.DeferralLine;
import ru.medbus.domain.drugsupply.deferral.DeferralQueries;
import ru.medbus.domain.drugsupply.deferral.DeferralState;
import ru.medbus.domain.reference.calendar.WorkingCalendar;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.CsvExport;
import ru.medbus.web.drugs.Days;
import ru.medbus.web.print.Download;
import ru.medbus.web.print.Pdf;
import ru.medbus.web.print.Xlsx;

/** The register of отсроченное обслуживание, those whose term ends first before others; its papers. */
@Controller
@Allowed(Permission.MANAGE_STOCK)
@RequestMapping("/pharmacy/deferrals")
class DeferralsPage {
    private static final int PAGE = 50;
    private static final int MOST_EXPORTED = 20_000;

    private final DeferralQueries queries;
    private final DeferralSheet sheet;
    private final WorkingCalendar calendar;
    private final PharmacyDesk desk;
    private final CurrentUser user;
    private final Pdf pdf;

    DeferralsPage(DeferralQueries queries, DeferralSheet sheet, WorkingCalendar calendar, PharmacyDesk desk,
            CurrentUser user, Pdf pdf) {
        this.queries = queries;
        this.sheet = sheet;
        this.calendar = calendar;
        this.desk = desk;
        this.user = user;
        this.pdf = pdf;
    }

    /** The filters as they stand in the address; without a state only open ones are shown. */
    record Wanted(String facility, String text, String drug, String state, String term, String urgent, String from,
            String to, Integer after) {

        Wanted {
            facility = text(facility);
            text = text(text);
            drug = text(drug);
            state = known(text(state));
            term = text(term);
            urgent = text(urgent);
            from = text(from);
            to = text(to);
            after = Optional.ofNullable(after).map(n -> Math.clamp(n, 0, 1_000_000)).orElse(0);
        }

        private static String text(String given) {
            return given == null ? "" : given.strip();
        }

        private static String known(String state) {
            boolean one = Arrays.stream(DeferralState.values()).anyMatch(each -> each.name().equals(state));
            return one || state.equals("all") ? state : "open";
        }
    }

    @GetMapping
    String list(@ModelAttribute("wanted") Wanted wanted, Model model) {
        var found = queries.list(filter(wanted, wanted.after(), PAGE + 1));
        model.addAttribute("places", desk.places());
        model.addAttribute("states", DeferralState.values());
        model.addAttribute("lines", found.stream().limit(PAGE).toList());
        model.addAttribute("next", found.size() > PAGE
                ? Optional.of(Integer.toString(wanted.after() + PAGE))
                : Optional.empty());
        return "pharmacy/deferrals";
    }

    /** Open ones by pharmacy: where terms are over, and where they will be. */
    @GetMapping("/queues")
    String queues(Model model) {
        model.addAttribute("queues", queries.queues(user.onlyOrganisation(Permission.MANAGE_STOCK).orElse("")));
        model.addAttribute("soonBy", queries.soonBy(calendar.today()));
        return "pharmacy/deferral-queues";
    }

    @GetMapping("/queues/export.xlsx")
    ResponseEntity<byte[]> queuesSheet() {
        var queues = queries.queues(user.onlyOrganisation(Permission.MANAGE_STOCK).orElse(""));
        return Download.xlsx("Отсрочка по аптекам", Xlsx.of("Отсрочка по аптекам", DeferralSheet.QUEUE_HEADS,
                queues.stream().map(DeferralSheet::cells)));
    }

    @GetMapping("/export.csv")
    void csv(@ModelAttribute("wanted") Wanted wanted, HttpServletResponse response) throws IOException {
        try (var csv = CsvExport.to(response, "deferrals.csv", DeferralSheet.HEADS)) {
            all(wanted).forEach(line -> csv.row(sheet.texts(line)));
        }
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> xlsx(@ModelAttribute("wanted") Wanted wanted) {
        return Download.xlsx("Отсроченное обслуживание", Xlsx.of("Отсроченное обслуживание", DeferralSheet.HEADS,
                all(wanted).stream().map(sheet::cells)));
    }

    @GetMapping("/print.pdf")
    ResponseEntity<byte[]> print(@ModelAttribute("wanted") Wanted wanted) {
        var pharmacy = desk.places().stream().filter(place -> place.facilityOid().equals(pharmacy(wanted)))
                .map(place -> place.title()).findFirst().orElse("все аптеки");
        return Download.pdf("Журнал отсроченного обслуживания", pdf.of("deferrals",
                Map.of("lines", all(wanted).stream().map(sheet::printed).toList(), "pharmacy", pharmacy, "today",
                        calendar.today())));
    }

    private List<DeferralLine> all(Wanted wanted) {
        return queries.list(filter(wanted, 0, MOST_EXPORTED));
    }

    private DeferralFilter filter(Wanted wanted, int after, int limit) {
        LocalDate today = calendar.today();
        return new DeferralFilter(0, 0, pharmacy(wanted), wanted.text(), wanted.drug(),
                wanted.state().equals("all") ? "" : wanted.state(), wanted.term(), !wanted.urgent().isEmpty(),
                Days.of(wanted.from()), Days.of(wanted.to()), today, queries.soonBy(today), after, limit);
    }

    private String pharmacy(Wanted wanted) {
        return user.onlyOrganisation(Permission.MANAGE_STOCK).orElse(wanted.facility());
    }
}
