package ru.medbus.web.drugs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
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
import ru.medbus.domain.drugsupply.beneficiary.Categories;
import ru.medbus.domain.drugsupply.prescription.Forms;
import ru.medbus.domain.drugsupply.prescription.PrescriptionFilter;
import ru.medbus.domain.drugsupply.prescription.PrescriptionLine;
import ru.medbus.domain.drugsupply.prescription.PrescriptionQueries;
import ru.medbus.domain.drugsupply.prescription.PrescriptionState;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.CsvExport;
import ru.medbus.web.print.Download;
import ru.medbus.web.print.Xlsx;

/** All prescriptions that a person may see, by every main attribute. */
@Controller
@Allowed(Permission.VIEW_PRESCRIPTIONS)
@RequestMapping("/drugs/prescriptions")
class PrescriptionsPage {
    private static final int PAGE = 50;
    private static final int MOST_EXPORTED = 20_000;
    private static final List<String> HEADS = List.of("Серия и номер", "Дата", "Действует до", "Состояние", "Форма",
            "Бумажный", "Пациент", "Категория", "Диагноз", "Лекарство", "Торговое наименование", "Количество",
            "Ед.", "Врач", "Организация", "№ РЭМД");

    private final PrescriptionQueries queries;
    private final Categories categories;
    private final Forms forms;
    private final PersonNames names;
    private final CurrentUser user;

    PrescriptionsPage(PrescriptionQueries queries, Categories categories, Forms forms, PersonNames names,
            CurrentUser user) {
        this.queries = queries;
        this.categories = categories;
        this.forms = forms;
        this.names = names;
        this.user = user;
    }

    /** The filters as they stand in the address. */
    record Wanted(String number, String patient, String doctor, String drug, String diagnosis, String category,
            String form, String state, String paper, String priority, String facility, String from, String to,
            String until, String refused, String sort, Integer after) {

        Wanted {
            number = text(number);
            patient = text(patient);
            doctor = text(doctor);
            drug = text(drug);
            diagnosis = text(diagnosis);
            category = text(category);
            form = text(form);
            state = text(state);
            paper = text(paper);
            priority = text(priority);
            facility = text(facility);
            from = text(from);
            to = text(to);
            until = text(until);
            refused = text(refused);
            sort = text(sort);
            after = Optional.ofNullable(after).map(n -> Math.clamp(n, 0, 1_000_000)).orElse(0);
        }

        PrescriptionFilter filter(Optional<String> only, int from, int limit) {
            return filter(only, state, from, limit);
        }

        /** Of any organisation, but only what may be handed out now. */
        PrescriptionFilter dispensable(int from, int limit) {
            return filter(Optional.empty(), inForce(state) ? state : "dispensable", from, limit);
        }

        private PrescriptionFilter filter(Optional<String> only, String state, int from, int limit) {
            return new PrescriptionFilter(number, patient, doctor, drug, diagnosis, category, form, state, paper,
                    priority, only.orElse(facility), Days.of(this.from), Days.of(to), Days.of(until),
                    !refused.isEmpty(), sort, from, limit);
        }

        private static boolean inForce(String state) {
            return Arrays.stream(PrescriptionState.values())
                    .anyMatch(each -> each.dispensable() && each.name().equals(state));
        }

        private static String text(String given) {
            return given == null ? "" : given.strip();
        }
    }

    @GetMapping
    String list(@ModelAttribute("wanted") Wanted wanted, Model model) {
        var found = queries.list(filter(wanted, wanted.after(), PAGE + 1));
        model.addAttribute("lines", found.stream().limit(PAGE).toList());
        model.addAttribute("next", found.size() > PAGE
                ? Optional.of(Integer.toString(wanted.after() + PAGE))
                : Optional.empty());
        model.addAttribute("categories", categories.all());
        model.addAttribute("forms", forms.all());
        model.addAttribute("states", PrescriptionState.values());
        model.addAttribute("sorts", PrescriptionFilter.Sort.values());
        model.addAttribute("today", LocalDate.now());
        return "drugs/prescriptions";
    }

    @GetMapping("/export.csv")
    void csv(@ModelAttribute("wanted") Wanted wanted, HttpServletResponse response) throws IOException {
        try (var csv = CsvExport.to(response, "prescriptions.csv", HEADS)) {
            queries.list(filter(wanted, 0, MOST_EXPORTED)).forEach(line -> csv.row(cells(line).stream()
                    .map(cell -> cell == null
                            ? ""
                            : cell instanceof LocalDate day ? new Days().show(day) : cell.toString())
                    .toList()));
        }
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> xlsx(@ModelAttribute("wanted") Wanted wanted) {
        var lines = queries.list(filter(wanted, 0, MOST_EXPORTED));
        return Download.xlsx("Рецепты", Xlsx.of("Рецепты", HEADS,
                IntStream.range(0, lines.size()).mapToObj(n -> cells(lines.get(n)))));
    }

    private List<?> cells(PrescriptionLine line) {
        var cells = new java.util.ArrayList<Object>(List.of(line.shownNumber(), line.issuedOn()));
        cells.add(line.validUntil().orElse(null));
        cells.addAll(List.of(line.state().title(), line.formName(), line.paper() ? "да" : "",
                names.shown(line.family(), line.given(), line.patronymic()), line.categoryCode(), line.diagnosis(),
                line.drugName(), line.itemName(), line.quantity(), line.unit(), line.doctorName(), line.facilityOid(),
                line.emdrId()));
        return cells;
    }

    /** A pharmacy sees those that it may dispense by, whoever has issued them. */
    private PrescriptionFilter filter(Wanted wanted, int from, int limit) {
        return only().isPresent() && user.may(Permission.DISPENSE_DRUGS)
                ? wanted.dispensable(from, limit)
                : wanted.filter(only(), from, limit);
    }

    private Optional<String> only() {
        return user.onlyOrganisation(Permission.VIEW_PRESCRIPTIONS);
    }
}
