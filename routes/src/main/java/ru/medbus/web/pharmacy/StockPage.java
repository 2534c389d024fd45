package ru.medbus.web.pharmacy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.stock.Fefo;
import ru.medbus.domain.drugsupply.stock.Holds;
import ru.medbus.domain.drugsupply.stock.StockLine;
import ru.medbus.domain.drugsupply.stock.StockQueries;
import ru.medbus.domain.drugsupply.traceability.CodeStatus;
import ru.medbus.domain.drugsupply.traceability.MdlpCodes;
import ru.medbus.domain.drugsupply.traceability.Scan;
import ru.medbus.domain.drugsupply.traceability.TraceabilityQueries;
import ru.medbus.domain.drugsupply.traceability.UnreadableCodeException;
import ru.medbus.security.Allowed;
import ru.medbus.web.CsvExport;

/** What there is, by series and by pack; what expires first stands first. */
@Controller
@Allowed(Permission.MANAGE_STOCK)
@RequestMapping("/pharmacy/stock")
class StockPage {
    private static final int PAGE = 100;
    private static final int MOST = 100_000;

    private final StockQueries stock;
    private final Fefo fefo;
    private final Holds holds;
    private final TraceabilityQueries told;
    private final MdlpCodes codes;
    private final PharmacyDesk desk;

    StockPage(StockQueries stock, Fefo fefo, Holds holds, TraceabilityQueries told, MdlpCodes codes,
            PharmacyDesk desk) {
        this.stock = stock;
        this.fefo = fefo;
        this.holds = holds;
        this.told = told;
        this.codes = codes;
        this.desk = desk;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String facility, @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") int funding,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> expires,
            @RequestParam(defaultValue = "0") int after, Model model) {
        var scanned = scanned(text);
        if (scanned.isPresent()) {
            return "redirect:/pharmacy/stock/pack/" + scanned.get();
        }
        var place = desk.place(facility);
        var lines = place
                .map(known -> stock.lines(filter(known.facilityOid(), text, funding, expires), after, PAGE + 1))
                .orElseGet(List::of);
        model.addAttribute("places", desk.places());
        model.addAttribute("place", place.orElse(null));
        model.addAttribute("text", text);
        model.addAttribute("funding", funding);
        model.addAttribute("expires", expires.map(LocalDate::toString).orElse(""));
        model.addAttribute("lines", lines.stream().limit(PAGE).toList());
        model.addAttribute("today", LocalDate.now());
        model.addAttribute("soon", LocalDate.now().plusMonths(3));
        model.addAttribute("next", lines.size() > PAGE
                ? Optional.of(Integer.toString(after + PAGE))
                : Optional.empty());
        return "pharmacy/stock";
    }

    @GetMapping("/export.csv")
    void export(@RequestParam(defaultValue = "") String facility, @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") int funding,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> expires,
            HttpServletResponse response) throws IOException {
        var place = desk.place(facility);
        try (var csv = CsvExport.to(response, "stock.csv", List.of("Организация", "Наименование", "GTIN", "Серия",
                "Годен до", "Источник", "Контракт", "Цена, руб.", "Упаковок", "Вскрытых", "В пути", "Нельзя отпускать",
                "Ячейки"))) {
            place.ifPresent(known -> stock.lines(filter(known.facilityOid(), text, funding, expires), 0, MOST)
                    .forEach(line -> csv.row(cells(line))));
        }
    }

    private static List<String> cells(StockLine line) {
        var batch = line.batch();
        return List.of(line.facilityOid(), batch.drug(), batch.gtin(), batch.series(), batch.expiresOn().toString(),
                batch.terms().fundingTitle(), batch.terms().contractNumber(),
                java.math.BigDecimal.valueOf(batch.priceKopecks(), 2).toPlainString().replace('.', ','),
                Integer.toString(line.packs()), Integer.toString(line.opened()), Integer.toString(line.onWay()),
                Integer.toString(line.barred()), line.cells());
    }

    @GetMapping("/batch/{batch}")
    String batch(@PathVariable long batch, @RequestParam String facility, Model model) {
        model.addAttribute("place", desk.own(facility));
        model.addAttribute("packs", stock.packs(batch, facility, 1_000));
        return "pharmacy/batch";
    }

    @GetMapping("/pack/{sgtin}")
    String pack(@PathVariable String sgtin, Model model) {
        var pack = stock.pack(sgtin);
        pack.ifPresent(known -> desk.own(known.facilityOid()));
        var code = pack.flatMap(known -> Optional.ofNullable(codes.of(List.of(sgtin)).get(sgtin)));
        model.addAttribute("sgtin", sgtin);
        model.addAttribute("pack", pack.orElse(null));
        model.addAttribute("hold", holds.others(List.of(sgtin), "").stream().findFirst().orElse(null));
        model.addAttribute("movements", pack.map(known -> stock.movements(sgtin)).orElseGet(List::of));
        model.addAttribute("told", pack.map(known -> told.history(sgtin)).orElseGet(List::of));
        model.addAttribute("code", code.orElse(null));
        model.addAttribute("status", code.map(known -> CodeStatus.title(known.state().status())).orElse(""));
        return "pharmacy/pack";
    }

    @PostMapping("/pack/{sgtin}/ask")
    String ask(@PathVariable String sgtin) {
        stock.pack(sgtin).ifPresent(known -> {
            desk.own(known.facilityOid());
            desk.attempt(() -> {
                codes.ask(List.of(sgtin), desk.login());
                return "МДЛП спрошена, ответ появится через несколько секунд";
            });
        });
        return "redirect:/pharmacy/stock/pack/" + sgtin;
    }

    /** «Почему эта партия»: every batch of the drug with the reason. */
    @GetMapping("/fefo")
    String fefo(@RequestParam String facility, @RequestParam String gtin, @RequestParam(defaultValue = "0") int funding,
            @RequestParam(defaultValue = "1") int packs,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> until, Model model) {
        model.addAttribute("place", desk.own(facility));
        model.addAttribute("gtin", gtin);
        model.addAttribute("funding", funding);
        model.addAttribute("packs", packs);
        model.addAttribute("until", until.orElseGet(LocalDate::now).toString());
        model.addAttribute("choice", fefo.choose(new Fefo.Wish(facility, Set.of(gtin),
                funding == 0 ? Optional.empty() : Optional.of(funding), until.orElseGet(LocalDate::now),
                Math.max(1, packs))));
        return "pharmacy/fefo";
    }

    private static StockQueries.Filter filter(String facility, String text, int funding, Optional<LocalDate> expires) {
        return new StockQueries.Filter(facility, text.strip(), funding, expires);
    }

    /** What was scanned into the field of search leads to its pack. */
    private static Optional<String> scanned(String text) {
        try {
            return text.length() < 27 ? Optional.empty() : Optional.of(Scan.of(text).object());
        } catch (UnreadableCodeException notACode) {
            return Optional.empty(); // words that are looked for
        }
    }
}
