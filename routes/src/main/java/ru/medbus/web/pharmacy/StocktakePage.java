package ru.medbus.web.pharmacy;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.stock.StockRefusedException;
import ru.medbus.domain.drugsupply.stock.WriteOffs;
import ru.medbus.domain.drugsupply.stocktaking.Discrepancy;
import ru.medbus.domain.drugsupply.stocktaking.Resolution;
import ru.medbus.domain.drugsupply.stocktaking.StocktakeAct;
import ru.medbus.domain.drugsupply.stocktaking.StocktakeDecisions;
import ru.medbus.domain.drugsupply.stocktaking.StocktakeDecisions.Decision;
import ru.medbus.domain.drugsupply.stocktaking.StocktakeLine;
import ru.medbus.domain.drugsupply.stocktaking.StocktakeTotal;
import ru.medbus.domain.drugsupply.stocktaking.Stocktakes;
import ru.medbus.security.Allowed;

/** One stocktake: its sheets and sums, its differences with decisions, and its way to the act. */
@Controller
@Allowed(Permission.MANAGE_STOCK)
@RequestMapping("/pharmacy/inventories/{id:\\d+}")
class StocktakePage {
    private static final int SHOWN = 300;

    private final Stocktakes stocktakes;
    private final StocktakeDecisions decisions;
    private final StocktakeAct act;
    private final PharmacyDesk desk;

    StocktakePage(Stocktakes stocktakes, StocktakeDecisions decisions, StocktakeAct act, PharmacyDesk desk) {
        this.stocktakes = stocktakes;
        this.decisions = decisions;
        this.act = act;
        this.desk = desk;
    }

    @GetMapping
    String open(@PathVariable long id, Model model) {
        var stocktake = stocktakes.get(id);
        desk.own(stocktake.facilityOid());
        var differences = stocktakes.differences(stocktake);
        model.addAttribute("stocktake", stocktake);
        model.addAttribute("sheets", stocktakes.sheets(id));
        model.addAttribute("total", StocktakeTotal.of(stocktakes.sums(id)));
        model.addAttribute("differences", differences.stream().limit(SHOWN).toList());
        model.addAttribute("more", Math.max(0, differences.size() - SHOWN));
        model.addAttribute("undecided", differences.stream().filter(line -> !line.decided()).count());
        model.addAttribute("open", kinds(differences));
        model.addAttribute("kinds", WriteOffs.KINDS);
        return "pharmacy/stocktake";
    }

    /** Kinds of differences that wait for a decision. */
    private static List<Discrepancy> kinds(List<StocktakeLine> differences) {
        return differences.stream().filter(line -> !line.decided()).flatMap(line -> line.differences().stream())
                .distinct().sorted().filter(kind -> kind != Discrepancy.UNREADABLE).toList();
    }

    @PostMapping("/review")
    String review(@PathVariable long id) {
        return deed(id, () -> {
            stocktakes.review(id, desk.login());
            return "Счёт закончен, разберите расхождения";
        });
    }

    @PostMapping("/recount")
    String recount(@PathVariable long id) {
        return deed(id, () -> {
            stocktakes.recount(id, desk.login());
            return "Счёт продолжается";
        });
    }

    @PostMapping("/cancel")
    String cancel(@PathVariable long id, @RequestParam String reason) {
        return deed(id, () -> {
            stocktakes.cancel(id, reason, desk.login());
            return "Инвентаризация отменена, учёт не изменился";
        });
    }

    @PostMapping("/lines/{line}")
    String decide(@PathVariable long id, @PathVariable long line, @RequestParam String decision,
            @RequestParam(defaultValue = "0") int kind, @RequestParam(defaultValue = "") String note) {
        return deed(id, () -> {
            decisions.decide(id, line, decision(decision, kind, note), desk.login());
            return "Решение записано";
        }) + "#line-" + line;
    }

    @PostMapping("/all")
    String decideAll(@PathVariable long id, @RequestParam Discrepancy difference, @RequestParam String decision,
            @RequestParam(defaultValue = "0") int kind, @RequestParam(defaultValue = "") String note) {
        return deed(id, () -> "Решено строк: "
                + decisions.decideAll(id, difference, decision(decision, kind, note), desk.login()));
    }

    @PostMapping("/lines/{line}/identify")
    String identify(@PathVariable long id, @PathVariable long line, @RequestParam String code) {
        return deed(id, () -> {
            decisions.identify(id, line, code, desk.login());
            return "Упаковка опознана и отсчитана";
        });
    }

    @PostMapping("/act")
    String approve(@PathVariable long id) {
        return deed(id, () -> {
            act.approve(id, desk.login());
            return "Акт утверждён, проводки сделаны";
        });
    }

    private static Decision decision(String decision, int kind, String note) {
        for (var resolution : Resolution.values()) {
            if (resolution.name().equals(decision)) {
                return new Decision(resolution, kind, note);
            }
        }
        throw new StockRefusedException("Выберите решение.");
    }

    private String deed(long id, java.util.function.Supplier<String> deed) {
        desk.own(stocktakes.get(id).facilityOid());
        desk.attempt(deed);
        return "redirect:/pharmacy/inventories/" + id;
    }
}
