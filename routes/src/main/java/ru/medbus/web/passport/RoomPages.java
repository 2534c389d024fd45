package ru.medbus.web.passport;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriComponentsBuilder;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.passport.Building;
import ru.medbus.domain.passport.Department;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.Room;
import ru.medbus.domain.passport.facility.RoomEditing;
import ru.medbus.security.Allowed;
import ru.medbus.web.CsvExport;
import ru.medbus.web.Flash;

/** Rooms of an organisation: the whole list with its file, and one room edited; the next one a key away. */
@Controller
@Allowed(Permission.VIEW_PASSPORTS)
@RequestMapping(PassportPage.PATH + "/rooms")
class RoomPages {
    private static final int PAGE = 100;

    private final RoomEditing editing;
    private final Network network;
    private final PassportDesk desk;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    RoomPages(RoomEditing editing, Network network, PassportDesk desk, Flash flash, MessageSource texts) {
        this.editing = editing;
        this.network = network;
        this.desk = desk;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping
    String list(@PathVariable String oid, @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String building, @RequestParam(defaultValue = "") String closed,
            @RequestParam(defaultValue = "") String after, Model model) {
        desk.shown(oid, model);
        places(oid, model);
        model.addAttribute("text", text);
        model.addAttribute("building", building);
        model.addAttribute("closed", closed);
        var page = Slice.of(found(oid, text, building, closed), Room::id, after, PAGE);
        model.addAttribute("rooms", page.items());
        model.addAttribute("next", page.next());
        return "passport/rooms";
    }

    @GetMapping("/export.csv")
    void export(@PathVariable String oid, @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String building, @RequestParam(defaultValue = "") String closed,
            HttpServletResponse response) throws IOException {
        desk.shown(oid);
        var buildings = buildings(oid);
        var departments = departments(oid);
        try (var csv = CsvExport.to(response, "rooms.csv", RoomFile.HEADS)) {
            found(oid, text, building, closed).forEach(room -> csv.row(List.of(room.number(), room.name(),
                    room.buildingId().map(buildings::get).orElse(""),
                    room.departmentOid().map(departments::get).orElse(""), Typed.shown(room.floor()),
                    Typed.shown(room.areaM2()), Typed.shown(room.openedOn()), Typed.shown(room.closedOn()))));
        }
    }

    /** Rooms from a file: all of its lines or none. */
    @PostMapping("/file")
    @Allowed(Permission.EDIT_PASSPORTS)
    String load(@PathVariable String oid, @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String why, Model model) throws IOException {
        desk.requireEditor(oid);
        try {
            var rooms = new RoomFile(oid, buildings(oid), departments(oid)).rooms(file.getBytes());
            editing.addAll(oid, rooms, desk.author(why));
            flash.done(texts.getMessage("passport.rooms.loaded", new Object[]{rooms.size()}));
            return "redirect:/passport/" + oid + "/rooms";
        } catch (PassportRefusedException refusal) {
            model.addAttribute("errors", PassportDesk.errors(refusal));
            model.addAttribute("why", why);
            return list(oid, "", "", "", "", model);
        }
    }

    @GetMapping("/new")
    @Allowed(Permission.EDIT_PASSPORTS)
    String add(@PathVariable String oid, @RequestParam(defaultValue = "") String building,
            @RequestParam(defaultValue = "") String department, @RequestParam(defaultValue = "") String floor,
            Model model) {
        desk.edited(oid, model);
        return form(oid, RoomForm.beside(building, department, floor), Map.of(), model);
    }

    @GetMapping("/{id:\\d+}")
    @Allowed(Permission.EDIT_PASSPORTS)
    String open(@PathVariable String oid, @PathVariable long id, Model model) {
        desk.edited(oid, model);
        var room = network.rooms(oid).stream().filter(each -> each.id() == id).findFirst()
                .orElseThrow(() -> new PassportRefusedException.Unknown("помещение " + id));
        return form(oid, RoomForm.of(room), Map.of(), model);
    }

    @PostMapping({"/new", "/{id:\\d+}"})
    @Allowed(Permission.EDIT_PASSPORTS)
    String save(@PathVariable String oid, @ModelAttribute RoomForm form, Model model) {
        desk.requireEditor(oid);
        try {
            editing.save(form.room(oid), desk.author(form.why()));
        } catch (PassportRefusedException refusal) {
            desk.shown(oid, model);
            return form(oid, form, PassportDesk.errors(refusal), model);
        }
        flash.done(texts.getMessage("passport.room.saved", new Object[]{Typed.text(form.number())}));
        return "redirect:" + (form.another() ? beside(oid, form) : "/passport/" + oid + "#part-40");
    }

    private static String beside(String oid, RoomForm form) {
        return UriComponentsBuilder.fromPath("/passport/" + oid + "/rooms/new")
                .queryParam("building", Typed.text(form.buildingId()))
                .queryParam("department", Typed.text(form.departmentOid()))
                .queryParam("floor", Typed.text(form.floor())).encode().build().toUriString();
    }

    private List<Room> found(String oid, String text, String building, String closed) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        var today = LocalDate.now();
        return network.rooms(oid).stream()
                .filter(room -> (room.number() + " " + room.name()).toLowerCase(Locale.ROOT).contains(wanted))
                .filter(room -> building.isEmpty() || Typed.shown(room.buildingId()).equals(building))
                .filter(room -> !closed.isEmpty() || room.closedOn().map(today::isBefore).orElse(true)).toList();
    }

    private String form(String oid, RoomForm form, Map<String, String> errors, Model model) {
        places(oid, model);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "passport/room";
    }

    private void places(String oid, Model model) {
        model.addAttribute("buildings", buildings(oid));
        model.addAttribute("departments", departments(oid));
    }

    private Map<Long, String> buildings(String oid) {
        return network.buildings(oid).stream().collect(Collectors.toMap(Building::id, Building::name,
                (first, other) -> first, java.util.LinkedHashMap::new));
    }

    private Map<String, String> departments(String oid) {
        return network.departments(oid).stream().collect(Collectors.toMap(Department::oid, Department::name,
                (first, other) -> first, java.util.LinkedHashMap::new));
    }
}
