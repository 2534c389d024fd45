package ru.medbus.mappings.mdlp;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BiConsumer;
import ru.medbus.domain.drugsupply.traceability.ReportLine;
import ru.medbus.schemas.mdlp.v1_38.Box;
import ru.medbus.schemas.mdlp.v1_38.BoxContent;
import ru.medbus.schemas.mdlp.v1_38.DispensedLine;
import ru.medbus.schemas.mdlp.v1_38.DispensedList;
import ru.medbus.schemas.mdlp.v1_38.ObjectFactory;
import ru.medbus.schemas.mdlp.v1_38.PlainList;
import ru.medbus.schemas.mdlp.v1_38.PricedLine;
import ru.medbus.schemas.mdlp.v1_38.PricedList;

/** Packs as МДЛП lists them; a box that goes whole is named once, in place of its packs. */
final class Lists {
    private static final ObjectFactory FACTORY = new ObjectFactory();
    private static final int GTIN = 14;

    private Lists() {}

    /** Every pack, or its box once. */
    static void each(List<ReportLine> lines, BiConsumer<String, ReportLine> box, BiConsumer<String, ReportLine> pack) {
        var named = new LinkedHashSet<String>();
        for (var line : lines) {
            if (line.box().isEmpty()) {
                pack.accept(line.object(), line);
            } else if (named.add(line.box())) {
                box.accept(line.box(), line);
            }
        }
    }

    static PlainList plain(List<ReportLine> lines) {
        var list = new PlainList();
        each(lines, (sscc, line) -> list.getSgtinOrSscc().add(FACTORY.createPlainListSscc(sscc)),
                (sgtin, line) -> list.getSgtinOrSscc().add(FACTORY.createPlainListSgtin(sgtin)));
        return list;
    }

    /** With a box, the price is of one pack inside; its series stand in its details. */
    static PricedList priced(List<ReportLine> lines) {
        var list = new PricedList();
        each(lines, (sscc, line) -> list.getUnion().add(box(sscc, lines)), (sgtin, line) -> {
            var priced = price(new PricedLine(), line);
            priced.setSgtin(sgtin);
            list.getUnion().add(priced);
        });
        return list;
    }

    private static PricedLine box(String sscc, List<ReportLine> lines) {
        var contents = new LinkedHashMap<String, BoxContent>();
        lines.stream().filter(line -> line.box().equals(sscc))
                .forEach(line -> contents.putIfAbsent(line.object().substring(0, GTIN) + line.series(), content(line)));
        var box = new Box();
        box.setSscc(sscc);
        box.getDetail().addAll(contents.values());
        var priced = price(new PricedLine(),
                lines.stream().filter(line -> line.box().equals(sscc)).findFirst().orElseThrow());
        priced.setSsccDetail(box);
        return priced;
    }

    private static PricedLine price(PricedLine priced, ReportLine line) {
        priced.setCost(Values.rubles(line.priceKopecks()));
        priced.setVatValue(Values.rubles(line.vatKopecks()));
        return priced;
    }

    private static BoxContent content(ReportLine line) {
        var content = new BoxContent();
        content.setGtin(line.object().substring(0, GTIN));
        content.setSeriesNumber(line.series());
        content.setCost(Values.rubles(line.priceKopecks()));
        content.setVatValue(Values.rubles(line.vatKopecks()));
        return content;
    }

    static DispensedList dispensed(List<ReportLine> lines) {
        var list = new DispensedList();
        for (var line : lines) {
            var dispensed = new DispensedLine();
            dispensed.setSgtin(line.object());
            dispensed.setSoldPart(Values.said(line.part()).orElse(null));
            list.getUnion().add(dispensed);
        }
        return list;
    }
}
