package ru.medbus.web.pharmacy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.stock.StockReceipts;
import ru.medbus.domain.drugsupply.stock.StockRefusedException;
import ru.medbus.domain.drugsupply.stock.Waybill;
import ru.medbus.domain.drugsupply.stock.Waybills;
import ru.medbus.domain.drugsupply.traceability.MdlpCodes;
import ru.medbus.security.Allowed;
import ru.medbus.web.pharmacy.PharmacyDesk.Words;

/** Receipt: waybills, and the scan of what has come. */
@Controller
@Allowed(Permission.MANAGE_STOCK)
@RequestMapping("/pharmacy/receipts")
class ReceiptsPage {
    private static final int PAGE = 50;

    private final Waybills waybills;
    private final StockReceipts receipts;
    private final ReceiptPutAway putAway;
    private final MdlpCodes codes;
    private final PharmacyDesk desk;

    ReceiptsPage(Waybills waybills, StockReceipts receipts, ReceiptPutAway putAway, MdlpCodes codes,
            PharmacyDesk desk) {
        this.waybills = waybills;
        this.receipts = receipts;
        this.putAway = putAway;
        this.codes = codes;
        this.desk = desk;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String facility, @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "0") long after, Model model) {
        var place = desk.place(facility);
        var found = place.map(known -> waybills.list(known.facilityOid(), state.equals("all") ? "" : state, after,
                PAGE + 1)).orElseGet(java.util.List::of);
        model.addAttribute("places", desk.places());
        model.addAttribute("place", place.orElse(null));
        model.addAttribute("state", state);
        model.addAttribute("states", Waybill.State.values());
        model.addAttribute("waybills", found.stream().limit(PAGE).toList());
        model.addAttribute("next", found.size() > PAGE
                ? Optional.of(Long.toString(found.get(PAGE - 1).id()))
                : Optional.empty());
        return "pharmacy/receipts";
    }

    @GetMapping("/new")
    String blank(@RequestParam(defaultValue = "") String facility, Model model) {
        return form(model, WaybillForm.blank(desk.place(facility).map(place -> place.facilityOid()).orElse("")), "");
    }

    @PostMapping("/new")
    String add(@ModelAttribute WaybillForm form, Model model) {
        desk.own(form.facility());
        try {
            var id = waybills.add(form.draft(), desk.login()).orElseThrow(() -> new StockRefusedException(
                    "Накладная № " + form.number() + " этого поставщика от этой даты уже введена."));
            return "redirect:/pharmacy/receipts/" + id;
        } catch (StockRefusedException refusal) {
            return form(model, form, refusal.getMessage());
        }
    }

    @GetMapping("/{id}")
    String open(@PathVariable long id, Model model) {
        return card(model, own(id), new Words(true, ""));
    }

    /** By htmx only the work is drawn again, and the field of scans keeps the focus. */
    @PostMapping("/{id}/scan")
    String scan(@PathVariable long id, @RequestParam String code,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Model model) {
        var waybill = own(id);
        if (!part) {
            desk.attempt(() -> waybills.scan(id, waybill.facilityOid(), code, desk.login()));
            return card(id);
        }
        var words = PharmacyDesk.said(() -> waybills.scan(id, waybill.facilityOid(), code, desk.login()));
        return card(model, own(id), words) + " :: work";
    }

    @PostMapping("/{id}/unscan")
    String unscan(@PathVariable long id, @RequestParam String sgtin) {
        waybills.unscan(id, own(id).facilityOid(), sgtin);
        return card(id);
    }

    @PostMapping("/{id}/line")
    String complete(@PathVariable long id, @RequestParam int line, @RequestParam String series,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> expires) {
        var facility = own(id).facilityOid();
        desk.attempt(() -> {
            waybills.complete(id, facility, line, series, expires.orElseThrow(
                    () -> new StockRefusedException("Строка " + line + ": укажите срок годности.")));
            return "Строка " + line + " дополнена";
        });
        return card(id);
    }

    @PostMapping("/{id}/accept")
    String accept(@PathVariable long id, @RequestParam Map<String, String> typed) {
        var facility = own(id).facilityOid();
        desk.attempt(() -> "Принято, операция № "
                + receipts.accept(id, facility, line -> typed.getOrDefault("cell-" + line, ""), desk.login())
                + ". Документ уйдёт в МДЛП со следующим пакетом.");
        return card(id);
    }

    @PostMapping("/{id}/refuse")
    String refuse(@PathVariable long id, @RequestParam String reason) {
        var facility = own(id).facilityOid();
        desk.attempt(() -> "Отказ по упаковкам: " + receipts.refuseRest(id, facility, reason)
                + ". МДЛП сообщит поставщику.");
        return card(id);
    }

    /** «Спросить МДЛП»: all codes of the waybill anew. */
    @PostMapping("/{id}/ask")
    String ask(@PathVariable long id) {
        own(id);
        desk.attempt(() -> {
            int asked = codes.ask(waybills.codes(id).stream().map(Waybill.Code::sgtin).toList(), desk.login());
            return asked == 0 ? "В накладной пока нет КИЗ" : "МДЛП спрошена, ответ появится через несколько секунд";
        });
        return card(id);
    }

    private Waybill own(long id) {
        var waybill = waybills.find(id).orElseThrow(UnknownDocumentException::new);
        desk.own(waybill.facilityOid());
        return waybill;
    }

    private String card(Model model, Waybill waybill, Words words) {
        var scanned = waybills.codes(waybill.id());
        model.addAttribute("waybill", waybill);
        model.addAttribute("lines", waybills.lines(waybill.id()));
        model.addAttribute("codes", scanned.stream().limit(500).toList());
        model.addAttribute("known", codes.of(scanned.stream().map(Waybill.Code::sgtin).limit(500).toList()));
        model.addAttribute("putAway", putAway.of(waybill));
        model.addAttribute("words", words);
        return "pharmacy/receipt";
    }

    private String form(Model model, WaybillForm form, String wrong) {
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        model.addAttribute("places", desk.places());
        model.addAttribute("ways", Waybill.Way.values());
        return "pharmacy/receipt-new";
    }

    private static String card(long id) {
        return "redirect:/pharmacy/receipts/" + id;
    }
}
