package ru.medbus.web.pharmacy;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.stock.PutAway;
import ru.medbus.domain.drugsupply.stock.Waybill;
import ru.medbus.domain.drugsupply.stock.Waybills;

/** Where to put each line of a waybill that was scanned, and why there. */
@Component
class ReceiptPutAway {
    private final Waybills waybills;
    private final PutAway putAway;

    ReceiptPutAway(Waybills waybills, PutAway putAway) {
        this.waybills = waybills;
        this.putAway = putAway;
    }

    /** @param best code of the cell; empty when none is fit */
    record Suggested(int line, String series, List<PutAway.Option> options, String best, String why) {}

    List<Suggested> of(Waybill waybill) {
        if (!waybill.state().open()) {
            return List.of();
        }
        var lines = waybills.lines(waybill.id()).stream().filter(line -> line.scanned() > 0).toList();
        var suggestions = putAway.suggest(waybill.facilityOid(), lines.stream()
                .map(line -> new PutAway.Goods(line.gtin(), line.series(), line.scanned())).toList());
        return IntStream.range(0, lines.size()).mapToObj(i -> suggested(lines.get(i), suggestions.get(i))).toList();
    }

    private static Suggested suggested(Waybill.Line line, PutAway.Suggestion suggestion) {
        var why = suggestion.best().map(PutAway.Option::why).orElse("Подходящей ячейки нет");
        return new Suggested(line.n(), line.series(), suggestion.options(),
                suggestion.best().map(best -> best.cell().code()).orElse(""), suggestion.unknown()
                        ? why + ". Температура хранения препарата не заведена: сверьтесь с упаковкой"
                        : why);
    }
}
