package ru.medbus.web.drugs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.beneficiary.BeneficiaryFilter;
import ru.medbus.domain.drugsupply.beneficiary.BeneficiaryLine;
import ru.medbus.domain.drugsupply.beneficiary.BeneficiaryQueries;
import ru.medbus.domain.drugsupply.beneficiary.Categories;
import ru.medbus.domain.drugsupply.beneficiary.Programme;
import ru.medbus.domain.drugsupply.beneficiary.Register;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.CsvExport;

/** The registers of beneficiaries: federal, regional, additional; by category, programme, residence, refusal. */
@Controller
@Allowed(Permission.VIEW_BENEFICIARIES)
@RequestMapping("/drugs/beneficiaries")
class BeneficiariesPage {
    private static final int PAGE = 50;
    private static final int BATCH = 2_000;

    private final BeneficiaryQueries queries;
    private final Categories categories;
    private final PersonNames names;
    private final AuditTrail audit;
    private final CurrentUser user;

    BeneficiariesPage(BeneficiaryQueries queries, Categories categories, PersonNames names, AuditTrail audit,
            CurrentUser user) {
        this.queries = queries;
        this.categories = categories;
        this.names = names;
        this.audit = audit;
        this.user = user;
    }

    /** The filters as they stand in the address. */
    record Wanted(String text, String register, String category, String facility, String home, String refused,
            String programme, String day, Long after) {

        Wanted {
            text = text(text);
            register = text(register);
            category = text(category);
            facility = text(facility);
            home = text(home);
            refused = text(refused);
            programme = text(programme);
            day = text(day);
            after = Optional.ofNullable(after).orElse(0L);
        }

        BeneficiaryFilter filter(long from, int limit) {
            return new BeneficiaryFilter(text, register, category, facility, home, refused, programme,
                    Days.of(day).orElseGet(LocalDate::now), from, limit);
        }

        private static String text(String given) {
            return given == null ? "" : given.strip();
        }
    }

    @GetMapping
    String list(@ModelAttribute("wanted") Wanted wanted, Model model) {
        var found = queries.list(wanted.filter(wanted.after(), PAGE + 1));
        model.addAttribute("lines", found.stream().limit(PAGE).toList());
        model.addAttribute("next", found.size() > PAGE
                ? Optional.of(Long.toString(found.get(PAGE - 1).personId()))
                : Optional.empty());
        model.addAttribute("counts", queries.counts(Days.of(wanted.day()).orElseGet(LocalDate::now)));
        model.addAttribute("registers", Register.values());
        model.addAttribute("programmes", List.of(Programme.VZN, Programme.KRUG_DOBRA));
        model.addAttribute("categories", categories.all());
        model.addAttribute("today", LocalDate.now());
        return "drugs/beneficiaries";
    }

    /** Of exactly what is shown; who took it stands in the audit trail. */
    @GetMapping("/export.csv")
    void export(@ModelAttribute("wanted") Wanted wanted, HttpServletResponse response) throws IOException {
        audit.record(user.actor(), AuditAction.LOG_EXPORTED, "Регистр льготников");
        try (var csv = CsvExport.to(response, "beneficiaries.csv", List.of("Пациент", "Дата рождения", "СНИЛС",
                "Категории", "МО прикрепления", "Регион иногороднего", "Отказ от лекарств"))) {
            for (var page = queries.list(wanted.filter(0, BATCH)); !page.isEmpty(); page = queries
                    .list(wanted.filter(page.getLast().personId(), BATCH))) {
                page.forEach(line -> csv.row(cells(line)));
            }
        }
    }

    private List<String> cells(BeneficiaryLine line) {
        return List.of(names.shown(line.family(), line.given(), line.patronymic()), new Days().show(line.bornOn()),
                names.whole() ? line.snils().orElse("") : "***", line.categories(), line.facilityOid(),
                line.homeRegion(), line.refused() ? "да" : "");
    }
}
