package ru.medbus.console.messages;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.medbus.domain.access.AccessLog;
import ru.medbus.domain.access.LogFilter;
import ru.medbus.domain.access.Payload;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.journal.AsideQueries;
import ru.medbus.domain.journal.Lineage;
import ru.medbus.domain.journal.Lines;
import ru.medbus.domain.journal.MessageLine;
import ru.medbus.domain.journal.MessageQueries;
import ru.medbus.domain.journal.MessageState;
import ru.medbus.routes.repair.EditedIntake;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.trace.TraceProperties;

/** One message: its way, facts, recipients, bodies (named, not shown), relatives, and who has looked. */
@Controller
@Allowed(Permission.VIEW_MESSAGES)
@RequestMapping("/console/messages/{id:\\d+}")
class MessagePage {
    private static final int LOOKS = 20;
    /** Letters of a heading that fits its line. */
    private static final int HEADING = 60;
    private static final String SHORTENED = "^(.{1," + HEADING + "})(?<!,) .*$";

    private final MessageReach reach;
    private final MessageQueries queries;
    private final Courses courses;
    private final BodyTitles bodies;
    private final TypeTitles types;
    private final StepTitles steps;
    private final AsideQueries aside;
    private final Lineage lineage;
    private final Lines lines;
    private final AccessLog accesses;
    private final CurrentUser user;
    private final TraceProperties traces;

    MessagePage(MessageReach reach, MessageQueries queries, Courses courses, BodyTitles bodies, TypeTitles types,
            StepTitles steps, AsideQueries aside, Lineage lineage, Lines lines, AccessLog accesses, CurrentUser user,
            TraceProperties traces) {
        this.reach = reach;
        this.queries = queries;
        this.courses = courses;
        this.bodies = bodies;
        this.types = types;
        this.steps = steps;
        this.aside = aside;
        this.lineage = lineage;
        this.lines = lines;
        this.accesses = accesses;
        this.user = user;
        this.traces = traces;
    }

    @GetMapping
    String open(@PathVariable long id, Model model) {
        var line = reach.get(id, Permission.VIEW_MESSAGES);
        addFacts(model, line);
        addRights(model, line);
        addTurn(model, line);
        model.addAttribute("bodies", bodies.all(id).values());
        model.addAttribute("parent", lineage.parent(id));
        model.addAttribute("children", lineage.children(id));
        model.addAttribute("causes", aside.causes(id));
        model.addAttribute("looks", accesses.find(new LogFilter("", Long.toString(id), "", Optional.empty(),
                Optional.empty(), Optional.empty(), LOOKS)).items());
        return "messages/message";
    }

    /** The steps and recipients again, while something follows by itself. */
    @GetMapping("/course")
    String course(@PathVariable long id, Model model) {
        addFacts(model, reach.get(id, Permission.VIEW_MESSAGES));
        return "messages/message :: course";
    }

    /** For a federal help desk: nothing personal, no names of our people. */
    @GetMapping("/print")
    String print(@PathVariable long id, Model model) {
        addFacts(model, reach.get(id, Permission.VIEW_MESSAGES));
        model.addAttribute("bodies", bodies.all(id).values());
        return "messages/print";
    }

    private void addFacts(Model model, MessageLine line) {
        model.addAttribute("line", line);
        var type = types.title(line.type());
        model.addAttribute("type", type);
        model.addAttribute("heading", type.length() <= HEADING
                ? type
                : type.replaceFirst(SHORTENED, "$1… · ")
                        + line.type());
        model.addAttribute("course", courses.of(line.id()));
        var trace = queries.trace(line.id());
        model.addAttribute("trace", trace);
        model.addAttribute("traceLink", trace.filter(known -> !traces.link().isBlank())
                .map(known -> traces.link().replace("{trace}", known)));
        model.addAttribute("keys", queries.keys(line.id()).stream().filter(key -> !key.value().equals(line.document())
                && !key.value().equals(line.facility())).toList());
    }

    private void addRights(Model model, MessageLine line) {
        var payload = reach.may(line, Permission.REVEAL_BODY) ? user.rights().payload() : Payload.HIDDEN;
        model.addAttribute("mayReveal", payload != Payload.HIDDEN);
        model.addAttribute("mayCompare", payload == Payload.FULL);
        model.addAttribute("mayEdit", payload == Payload.FULL && reach.may(line, Permission.EDIT_MESSAGES)
                && EditedIntake.takes(line.type()));
        model.addAttribute("ways", reach.may(line, Permission.RESEND) ? ways(line) : List.of());
    }

    /** Whether others wait for it, and a person may let them pass. */
    private void addTurn(Model model, MessageLine line) {
        int behind = lines.behind(line.id());
        model.addAttribute("behind", behind);
        model.addAttribute("mayLetPass", behind > 0 && line.state() == MessageState.ASIDE
                && reach.may(line, Permission.RESEND));
    }

    private List<ResendWay> ways(MessageLine line) {
        return ResendWay.of(courses.of(line.id()), queries.firstStep(line.id()), steps);
    }
}
