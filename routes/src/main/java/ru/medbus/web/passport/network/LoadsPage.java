package ru.medbus.web.passport.network;

import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.federal.FederalDifferences;
import ru.medbus.domain.passport.federal.FederalLoads;
import ru.medbus.domain.passport.federal.FederalOrders;
import ru.medbus.domain.passport.federal.FederalSystem;
import ru.medbus.domain.passport.federal.LoadChange;
import ru.medbus.domain.passport.staff.StaffOrders;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;

/** Loads of ФРМО and ФРМР: how they stand, «обновить сейчас», what they changed, differences and what is decided on them. */
@Controller
@Allowed(Permission.ACCEPT_PASSPORTS)
@RequestMapping("/passport/loads")
class LoadsPage {
    private static final int RUNS = 10;
    private static final int DIFFERENCES = 200;
    private static final int CHANGES = 500;

    private final FederalLoads loads;
    private final FederalOrders network;
    private final StaffOrders staff;
    private final FederalDifferences differences;
    private final LoadProgress progress;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    LoadsPage(FederalLoads loads, FederalOrders network, StaffOrders staff, FederalDifferences differences,
            LoadProgress progress, CurrentUser user, Flash flash, MessageSource texts) {
        this.loads = loads;
        this.network = network;
        this.staff = staff;
        this.differences = differences;
        this.progress = progress;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String decided, Model model) {
        runs(model);
        model.addAttribute("decided", decided);
        model.addAttribute("differences", differences.list("", decided.equals("all"), DIFFERENCES));
        model.addAttribute("open", differences.open());
        return "network/loads";
    }

    /** The fragment that asks for itself again while a load is under way. */
    @GetMapping("/runs")
    String runs(Model model) {
        var frmo = progress.of(loads.recent(FederalSystem.FRMO, RUNS));
        var frmr = progress.of(loads.recent(FederalSystem.FRMR, RUNS));
        model.addAttribute("runs", List.of(new Runs(FederalSystem.FRMO, frmo), new Runs(FederalSystem.FRMR, frmr)));
        model.addAttribute("running", frmo.stream().anyMatch(LoadProgress.Line::running)
                || frmr.stream().anyMatch(LoadProgress.Line::running));
        return "network/loads :: runs";
    }

    /** Loads of one system, the newest first. */
    record Runs(FederalSystem system, List<LoadProgress.Line> lines) {}

    @PostMapping("/frmo")
    String loadNetwork() {
        flash.done(texts.getMessage("loads.ordered", new Object[]{network.network(user.actor().who())}));
        return "redirect:/passport/loads";
    }

    @PostMapping("/frmr")
    String loadStaff() {
        staff.all(user.actor().who()).ifPresentOrElse(
                load -> flash.done(texts.getMessage("loads.ordered", new Object[]{load})),
                () -> flash.warning(texts.getMessage("loads.nobody")));
        return "redirect:/passport/loads";
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    String open(@PathVariable long id, @RequestParam(defaultValue = "") String deed, Model model) {
        var run = loads.find(id).orElseThrow(() -> new PassportRefusedException.Unknown("загрузка " + id));
        var chosen = NetworkForm.chosen(LoadChange.Deed.values(), deed);
        model.addAttribute("run", run);
        model.addAttribute("breaches", loads.breaches(id));
        model.addAttribute("counts", loads.counts(id));
        model.addAttribute("changes", loads.changes(id, chosen, CHANGES));
        model.addAttribute("deed", deed);
        model.addAttribute("deeds", LoadChange.Deed.values());
        model.addAttribute("most", CHANGES);
        model.addAttribute("next", Optional.empty());
        return "network/load";
    }

    @PostMapping("/differences/{id}")
    String decide(@PathVariable long id, @RequestParam String decision, @RequestParam(defaultValue = "") String why) {
        try {
            if (decision.equals("take")) {
                differences.take(id, user.actor().who(), why);
            } else {
                differences.keep(id, user.actor().who(), why);
            }
            flash.done(texts.getMessage("differences.decided"));
        } catch (PassportRefusedException refusal) {
            flash.refused(refusal.getMessage());
        }
        return "redirect:/passport/loads#differences";
    }
}
