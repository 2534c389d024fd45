package ru.medbus.console.flows;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.AccessRefusedException;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.journal.RouteSwitches;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.spine.RouteSwitchboard;
import ru.medbus.web.Flash;

/** All routes, their picture, and one of them with its switch. */
@Controller
@Allowed(Permission.MANAGE_ROUTES)
@RequestMapping("/console/routes")
class RoutesPage {
    private final RouteBoard board;
    private final RouteSwitches switches;
    private final RouteSwitchboard switchboard;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    RoutesPage(RouteBoard board, RouteSwitches switches, RouteSwitchboard switchboard, CurrentUser user, Flash flash,
            MessageSource texts) {
        this.board = board;
        this.switches = switches;
        this.switchboard = switchboard;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("lines", board.lines());
        model.addAttribute("since", board.pulse().since());
        return "flows/routes";
    }

    @GetMapping("/picture")
    String picture(Model model) {
        model.addAttribute("picture", board.picture());
        return "flows/picture";
    }

    @GetMapping("/picture/drawing")
    String drawing(Model model) {
        model.addAttribute("picture", board.picture());
        return "flows/picture :: drawing";
    }

    @GetMapping("/{id:[a-z0-9.-]+\\.[a-z0-9.-]+}")
    String open(@PathVariable String id, Model model) {
        model.addAttribute("line", board.line(id));
        model.addAttribute("since", board.pulse().since());
        return "flows/route";
    }

    @PostMapping("/{id}/stop")
    String stop(@PathVariable String id, @RequestParam String reason) {
        return switched(id, "route.stopped", () -> switches.stop(board.line(id).id(), reason, user.actor()));
    }

    @PostMapping("/{id}/start")
    String start(@PathVariable String id, @RequestParam String reason) {
        return switched(id, "route.started", () -> switches.start(board.line(id).id(), reason, user.actor()));
    }

    private String switched(String id, String said, Runnable deed) {
        try {
            deed.run();
            switchboard.follow();
            board.switched();
            flash.done(texts.getMessage(said));
        } catch (AccessRefusedException.Invalid refusal) {
            flash.refused(refusal.getMessage());
        }
        return "redirect:/console/routes/" + id;
    }
}
