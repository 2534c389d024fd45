package ru.medbus.web.pharmacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.stock.Boxes;
import ru.medbus.domain.drugsupply.stock.OperationKind;
import ru.medbus.domain.drugsupply.stock.Paper;
import ru.medbus.domain.drugsupply.stock.StockMoves;
import ru.medbus.domain.drugsupply.stock.StockPlaces;
import ru.medbus.domain.drugsupply.stock.StockQueries;
import ru.medbus.domain.drugsupply.stock.StockRefusedException;
import ru.medbus.domain.drugsupply.stock.StockReversals;
import ru.medbus.domain.drugsupply.stock.WriteOffs;
import ru.medbus.domain.shared.Sscc;
import ru.medbus.security.Allowed;

/** Packs sent, taken, returned, written off, boxed; and what was done before, with its way back. */
@Controller
@Allowed(Permission.MANAGE_STOCK)
@RequestMapping("/pharmacy/moves")
class MovesPage {
    private static final int PAGE = 50;

    private final StockMoves moves;
    private final WriteOffs writeOffs;
    private final Boxes boxes;
    private final StockReversals reversals;
    private final StockQueries stock;
    private final StockPlaces places;
    private final PharmacyDesk desk;

    MovesPage(StockMoves moves, WriteOffs writeOffs, Boxes boxes, StockReversals reversals, StockQueries stock,
            StockPlaces places, PharmacyDesk desk) {
        this.moves = moves;
        this.writeOffs = writeOffs;
        this.boxes = boxes;
        this.reversals = reversals;
        this.stock = stock;
        this.places = places;
        this.desk = desk;
    }

    /**
     * A move as it is typed.
     *
     * @param deed  ship, return, writeoff, place, pack, unpack
     * @param codes scanned, one a line
     */
    record MoveForm(String facility, String deed, String to, String supplier, int kind, String cell, String box,
            String number, String day, String reason, String codes) {
        static MoveForm blank(String facility, String deed) {
            return new MoveForm(facility, deed, "", "", 13, "", "", "", LocalDate.now().toString(), "", "");
        }
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String facility, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") long after, Model model) {
        var place = desk.place(facility);
        var found = place.map(known -> stock.operations(known.facilityOid(), kind, after, PAGE + 1))
                .orElseGet(List::of);
        model.addAttribute("places", desk.places());
        model.addAttribute("place", place.orElse(null));
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", OperationKind.values());
        model.addAttribute("coming", place.map(known -> stock.coming(known.facilityOid())).orElseGet(List::of));
        model.addAttribute("operations", found.stream().limit(PAGE).toList());
        model.addAttribute("next", found.size() > PAGE
                ? Optional.of(Long.toString(found.get(PAGE - 1).id()))
                : Optional.empty());
        return "pharmacy/moves";
    }

    @GetMapping("/new")
    String blank(@RequestParam(defaultValue = "") String facility, @RequestParam(defaultValue = "ship") String deed,
            Model model) {
        var here = desk.place(facility).map(place -> place.facilityOid()).orElse("");
        return form(model, MoveForm.blank(here, deed), "");
    }

    @PostMapping("/new")
    String move(@ModelAttribute MoveForm form, Model model) {
        desk.own(form.facility());
        var words = PharmacyDesk.said(() -> "Операция № " + done(form));
        if (!words.done()) {
            return form(model, form, words.text());
        }
        desk.attempt(() -> words.text() + ": " + title(form.deed()).toLowerCase(java.util.Locale.ROOT) + " проведено");
        return "redirect:/pharmacy/moves?facility=" + form.facility();
    }

    private long done(MoveForm form) {
        var objects = form.deed().equals("unpack") ? List.<String>of() : PharmacyDesk.objects(form.codes());
        return switch (form.deed()) {
            case "ship" -> moves.ship(form.facility(), form.to(), objects, paper(form), desk.login());
            case "return" -> moves.returnToSupplier(form.facility(), form.supplier().strip(), objects, paper(form),
                    form.reason(), desk.login());
            case "writeoff" -> writeOffs.writeOff(form.facility(), form.kind(), objects, paper(form), form.reason(),
                    desk.login());
            case "place" -> moves.place(form.facility(), form.cell(), objects, desk.login());
            case "pack" -> boxes.pack(form.facility(), box(form), objects, desk.login());
            case "unpack" -> boxes.unpack(form.facility(), box(form), desk.login());
            default -> throw new StockRefusedException("Такой операции нет: " + form.deed());
        };
    }

    private static Sscc box(MoveForm form) {
        var digits = form.box().strip().replaceFirst("^\\(?00\\)?(?=\\d{18}$)", "");
        return Sscc.parse(digits).orElseThrow(() -> new StockRefusedException("Короб «" + form.box().strip()
                + "»: нужен SSCC, 18 цифр с верной контрольной."));
    }

    private static Paper paper(MoveForm form) {
        try {
            return new Paper(form.number(), LocalDate.parse(form.day()));
        } catch (java.time.DateTimeException e) {
            throw new StockRefusedException("Укажите дату документа.");
        }
    }

    /** Takes all that is on its way here by one shipment. */
    @PostMapping("/arrive")
    String arrive(@RequestParam String facility, @RequestParam long operation, @RequestParam String from,
            @RequestParam String number, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "") String cell) {
        desk.own(facility);
        desk.attempt(() -> "Принято, операция № " + moves.arrive(facility, from,
                stock.comingCodes(facility, operation), new Paper(number, day), cell, desk.login()));
        return "redirect:/pharmacy/moves?facility=" + facility;
    }

    @PostMapping("/reverse")
    String reverse(@RequestParam String facility, @RequestParam long operation, @RequestParam String reason) {
        desk.own(facility);
        desk.attempt(() -> "Сторно проведено, операция № "
                + reversals.reverse(operation, facility, reason, desk.login()));
        return "redirect:/pharmacy/moves?facility=" + facility;
    }

    private String form(Model model, MoveForm form, String wrong) {
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        model.addAttribute("deedTitle", title(form.deed()));
        model.addAttribute("places", desk.places());
        model.addAttribute("targets", places.all());
        model.addAttribute("kinds", WriteOffs.KINDS);
        model.addAttribute("cells", form.facility().isEmpty() ? List.of() : places.cells(form.facility()));
        return "pharmacy/move-new";
    }

    private static String title(String deed) {
        return Optional.ofNullable(java.util.Map.of("ship", "Отгрузка", "return", "Возврат поставщику", "writeoff",
                "Списание", "place", "Размещение", "pack", "Агрегация в короб", "unpack", "Разагрегация короба")
                .get(deed)).orElse("Операция");
    }
}
