package ru.medbus.web.pharmacy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.stock.OperationKind;
import ru.medbus.domain.drugsupply.stock.OperationQueries;
import ru.medbus.domain.drugsupply.stock.OperationQueries.Registered;
import ru.medbus.security.Allowed;
import ru.medbus.web.print.Download;
import ru.medbus.web.print.Pdf;
import ru.medbus.web.print.Xlsx;

/** Register of papers of some days: what was moved, by which document, for how much. */
@Controller
@Allowed(Permission.MANAGE_STOCK)
@RequestMapping("/pharmacy/moves/register")
class OperationRegister {
    private static final List<String> HEADS = List.of("№", "Когда", "Операция", "С кем", "Документ", "Дата документа",
            "Упаковок", "Сумма, руб.", "Кто", "Сторнировано операцией");

    private final OperationQueries operations;
    private final StockParties parties;
    private final PharmacyDesk desk;
    private final Pdf pdf;

    OperationRegister(OperationQueries operations, StockParties parties, PharmacyDesk desk, Pdf pdf) {
        this.operations = operations;
        this.parties = parties;
        this.desk = desk;
        this.pdf = pdf;
    }

    /** Which days and kinds; the current month where nothing is said. */
    record Asked(String facility, Optional<OperationKind> kind, Optional<LocalDate> from, Optional<LocalDate> to) {
        LocalDate first() {
            return from.orElseGet(() -> LocalDate.now().withDayOfMonth(1));
        }

        LocalDate last() {
            return to.orElseGet(LocalDate::now);
        }
    }

    @GetMapping("/print.pdf")
    ResponseEntity<byte[]> print(@RequestParam String facility, @RequestParam Optional<OperationKind> kind,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to) {
        var asked = new Asked(facility, kind, from, to);
        var lines = lines(asked);
        Map<String, Object> facts = new HashMap<>(Map.of("lines", lines, "from", asked.first(), "to", asked.last(),
                "party", parties.of(facility), "kind", kind.map(OperationKind::title).orElse("все операции")));
        facts.put("packs", lines.stream().filter(line -> line.reversed() == null).mapToInt(Registered::packs).sum());
        facts.put("sum", lines.stream().filter(line -> line.reversed() == null).mapToLong(Registered::sumKopecks)
                .sum());
        facts.put("roles", Map.of("Составил", ""));
        return Download.pdf("Реестр документов", pdf.of("stock-register", facts));
    }

    @GetMapping("/list.xlsx")
    ResponseEntity<byte[]> spreadsheet(@RequestParam String facility, @RequestParam Optional<OperationKind> kind,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to) {
        return Download.xlsx("Реестр документов", Xlsx.of("Реестр", HEADS,
                lines(new Asked(facility, kind, from, to)).stream().map(OperationRegister::cells)));
    }

    private List<Registered> lines(Asked asked) {
        desk.own(asked.facility());
        return operations.register(asked.facility(), asked.kind().map(Enum::name).orElse(""), asked.first(),
                asked.last());
    }

    private static List<?> cells(Registered line) {
        return Arrays.asList(line.id(), line.at().atZoneSameInstant(ZoneId.systemDefault()).toLocalDate(),
                line.title(), line.counterparty(), line.docNumber(), line.docDate(), line.packs(),
                BigDecimal.valueOf(line.sumKopecks(), 2), line.who(), line.reversed());
    }
}
