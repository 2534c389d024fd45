package ru.medbus.web.passport;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.access.Rights;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.completeness.Filled;
import ru.medbus.domain.passport.edition.Editions;
import ru.medbus.domain.passport.edition.Move;
import ru.medbus.domain.passport.edition.PassportState;
import ru.medbus.domain.passport.facility.FacilityEditing;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;

/** One passport: everything that is known of an organisation, section by section. */
@Controller
@Allowed(Permission.VIEW_PASSPORTS)
@RequestMapping(PassportPage.PATH)
class PassportPage {
    /** An OID, or what the region has given instead. */
    static final String PATH = "/passport/{oid:\\d[\\d.]+}";
    private static final int MOVES = 20;

    private final PassportDesk desk;
    private final List<PassportSection> sections;
    private final Editions editions;
    private final FacilityEditing editing;
    private final CurrentUser user;
    private final Flash flash;

    PassportPage(PassportDesk desk, List<PassportSection> sections, Editions editions, FacilityEditing editing,
            CurrentUser user, Flash flash) {
        this.desk = desk;
        this.sections = sections.stream().sorted(Comparator.comparingInt(PassportSection::order)).toList();
        this.editions = editions;
        this.editing = editing;
        this.user = user;
        this.flash = flash;
    }

    /**
     * A section as the page shows it.
     *
     * @param remark what the ministry wants mended in it; empty when nothing
     */
    record Shown(String title, int order, String template, String fragment, Map<String, Object> facts,
            Optional<Filled.Part> filled, String remark) {}

    @GetMapping
    String open(@PathVariable String oid, Model model) {
        var facility = desk.shown(oid, model);
        var moves = editions.moves(oid, MOVES);
        var remarks = remarks(moves);
        var filled = (Filled) model.getAttribute("filled");
        model.addAttribute("moves", moves);
        model.addAttribute("editions", editions.editions(oid));
        model.addAttribute("remark", remarks.getOrDefault("", ""));
        model.addAttribute("sections", sections.stream()
                .map(section -> shown(section, facility, user.rights(), filled, remarks)).toList());
        return "passport/page";
    }

    /** «Участков нет», or that there are some after all. */
    @PostMapping("/absent")
    String absent(@PathVariable String oid, @RequestParam String part, @RequestParam boolean absent,
            @RequestParam(defaultValue = "") String why) {
        desk.requireEditor(oid);
        try {
            editing.declareAbsent(oid, part, absent, desk.author(why));
        } catch (PassportRefusedException refusal) {
            flash.refused(refusal.getMessage());
        }
        return "redirect:/passport/" + oid;
    }

    /** The remarks that wait to be mended: those of the last return, until the next submission. */
    private static Map<String, String> remarks(List<Move> moves) {
        return moves.stream().findFirst().filter(last -> last.state() == PassportState.RETURNED)
                .map(last -> last.remarks().stream().collect(Collectors.toMap(Move.Remark::part, Move.Remark::text)))
                .orElse(Map.of());
    }

    private static Shown shown(PassportSection section, Facility facility, Rights person, Filled filled,
            Map<String, String> remarks) {
        var place = section.fragment().split("::");
        return new Shown(section.title(), section.order(), place[0].strip(), place[1].strip(),
                section.facts(facility, person), filled.part(section.title()),
                remarks.getOrDefault(section.title(), ""));
    }
}
