package ru.medbus.web.pharmacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.stock.Condemnation;
import ru.medbus.domain.drugsupply.stock.Destroyer;
import ru.medbus.domain.drugsupply.stock.Destruction;
import ru.medbus.domain.drugsupply.stock.Paper;
import ru.medbus.domain.drugsupply.stock.Place;
import ru.medbus.domain.drugsupply.stock.StockRefusedException;
import ru.medbus.security.Allowed;

/** Packs handed over to be destroyed (541), and what of them has been (542). */
@Controller
@Allowed(Permission.MANAGE_STOCK)
@RequestMapping("/pharmacy/destruction")
class DestructionPage {
    private final Destruction destruction;
    private final PharmacyDesk desk;

    DestructionPage(Destruction destruction, PharmacyDesk desk) {
        this.destruction = destruction;
        this.desk = desk;
    }

    /**
     * A handing over as it is typed.
     *
     * @param codes scanned, one a line
     */
    record HandOver(String facility, String inn, String kpp, String fias, String contract, String contractDay,
            String act, String actDay, int ground, String decision, int cause, String codes) {
        static HandOver blank(String facility) {
            var today = LocalDate.now().toString();
            return new HandOver(facility, "", "", "", "", "", "", today, 1, "", 5, "");
        }

        Condemnation condemnation() {
            return new Condemnation(new Destroyer(inn, kpp), fias, paper(contract, contractDay, "договора"),
                    paper(act, actDay, "акта"), ground, decision, cause);
        }
    }

    /** An act of destruction as it is typed. @param operation the handing over, all of whose packs are destroyed */
    record Destroyed(String facility, long operation, String inn, String kpp, int way, String act, String actDay) {}

    @GetMapping
    String list(@RequestParam(defaultValue = "") String facility, Model model) {
        var place = desk.place(facility);
        model.addAttribute("places", desk.places());
        model.addAttribute("place", place.orElse(null));
        model.addAttribute("waiting",
                place.map(known -> destruction.waiting(known.facilityOid())).orElseGet(List::of));
        model.addAttribute("ways", Destruction.WAYS);
        model.addAttribute("today", LocalDate.now());
        return "pharmacy/destruction";
    }

    @GetMapping("/new")
    String blank(@RequestParam(defaultValue = "") String facility, Model model) {
        return form(model, HandOver.blank(desk.place(facility).map(Place::facilityOid).orElse("")), "");
    }

    @PostMapping("/new")
    String handOver(@ModelAttribute HandOver form, Model model) {
        desk.own(form.facility());
        var words = PharmacyDesk.said(() -> "Передано на уничтожение, операция № " + destruction.handOver(
                form.facility(), form.condemnation(), PharmacyDesk.objects(form.codes()), desk.login()));
        if (!words.done()) {
            return form(model, form, words.text());
        }
        desk.attempt(words::text);
        return list(form.facility());
    }

    @PostMapping("/destroyed")
    String destroyed(@ModelAttribute Destroyed form) {
        desk.own(form.facility());
        desk.attempt(() -> "Уничтожение проведено, операция № " + destruction.destroyed(form.facility(),
                new Destroyer(form.inn(), form.kpp()), form.way(),
                destruction.codes(form.facility(), form.operation()), paper(form.act(), form.actDay(), "акта"),
                desk.login()));
        return list(form.facility());
    }

    private String form(Model model, HandOver form, String wrong) {
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        model.addAttribute("places", desk.places());
        model.addAttribute("grounds", Condemnation.GROUNDS);
        model.addAttribute("causes", Condemnation.CAUSES);
        return "pharmacy/destruction-new";
    }

    private static Paper paper(String number, String day, String what) {
        try {
            return new Paper(number, LocalDate.parse(day));
        } catch (DateTimeException e) {
            throw new StockRefusedException("Укажите дату " + what + ".");
        }
    }

    private static String list(String facility) {
        return "redirect:/pharmacy/destruction?facility=" + facility;
    }
}
