package ru.medbus.web.drugs;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.prescription.Drugs;
import ru.medbus.security.Allowed;

/** What the field of a drug shows while a doctor types: МНН first, then trade names. */
@Controller
@Allowed({Permission.VIEW_PRESCRIPTIONS, Permission.ISSUE_PRESCRIPTIONS, Permission.MANAGE_ALLOTMENTS})
class DrugSuggest {
    private static final int MOST = 12;
    private static final int LONGEST = 100;

    private final Drugs drugs;
    private final PrescriptionDesk desk;

    DrugSuggest(Drugs drugs, PrescriptionDesk desk) {
        this.drugs = drugs;
        this.desk = desk;
    }

    /**
     * As the list of a dictionary's field names its rows.
     *
     * @param supply what pharmacies hold and the limit leaves, in words, for who prescribes
     */
    public record Row(String code, String name, String supply) {}

    /** @param list id of the list, which its options' ids begin with */
    @GetMapping("/drugs/suggest")
    String suggest(@RequestParam(name = "drug-text", defaultValue = "") String typed,
            @RequestParam(defaultValue = "drug-list") String list, @RequestParam(defaultValue = "") String category,
            Model model) {
        var text = typed.substring(0, Math.min(LONGEST, typed.length()));
        model.addAttribute("list", list);
        model.addAttribute("asked", !text.isBlank());
        model.addAttribute("found", rows(text, category));
        return "drugs/form :: options";
    }

    private List<Row> rows(String text, String category) {
        return drugs.suggest(text, LocalDate.now(), MOST).stream()
                .map(each -> new Row(each.code(), each.title(), desk.supplyWords(each.drug(), category))).toList();
    }
}
