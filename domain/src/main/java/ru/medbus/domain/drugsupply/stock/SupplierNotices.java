package ru.medbus.domain.drugsupply.stock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.traceability.MdlpCodes;
import ru.medbus.domain.drugsupply.traceability.Notice;

/** A supplier's shipment, as МДЛП tells of it → a waybill that waits; its series are asked of МДЛП. */
@Service
public class SupplierNotices {
    private static final int GTIN = 14;

    private final Waybills waybills;
    private final StockPlaces places;
    private final WaybillMapper rows;
    private final MdlpCodes codes;

    SupplierNotices(Waybills waybills, StockPlaces places, WaybillMapper rows, MdlpCodes codes) {
        this.waybills = waybills;
        this.places = places;
        this.rows = rows;
        this.codes = codes;
    }

    /**
     * Takes a notice; the codes of every notice are asked about anew.
     *
     * @param federalId document_id of the notification
     */
    @Transactional
    public Optional<Long> take(String federalId, Notice notice) {
        var sgtins = notice.lines().stream().map(Notice.Line::object).filter(object -> object.length() > 18).toList();
        if (!sgtins.isEmpty()) {
            codes.ask(sgtins, "medbus");
        }
        return notice instanceof Notice.Shipment shipment && !sgtins.isEmpty()
                ? places.byMdlp(shipment.to()).flatMap(place -> waybill(federalId, shipment, place))
                : Optional.empty();
    }

    private Optional<Long> waybill(String federalId, Notice.Shipment shipment, Place place) {
        var terms = new Terms(shipment.funding(), shipment.contractKind(), shipment.contractRegistry(),
                shipment.contractNumber(), shipment.contractDate());
        return waybills.add(new WaybillDraft(place.facilityOid(), shipment.from(), "",
                new Paper(shipment.number(), shipment.day()), Waybill.Way.DIRECT, terms, federalId,
                lines(shipment.lines())), "medbus");
    }

    /** A line for each drug and price. */
    private List<WaybillDraft.Line> lines(List<Notice.Line> all) {
        var groups = new LinkedHashMap<List<Object>, List<Notice.Line>>();
        all.stream().filter(line -> line.object().length() > 18).forEach(line -> groups.computeIfAbsent(
                List.of(line.object().substring(0, GTIN), line.priceKopecks(), line.vatKopecks()),
                key -> new ArrayList<>()).add(line));
        return groups.entrySet().stream().map(this::line).toList();
    }

    private WaybillDraft.Line line(Map.Entry<List<Object>, List<Notice.Line>> group) {
        var gtin = (String) group.getKey().getFirst();
        return new WaybillDraft.Line(gtin, rows.drug(gtin).orElse("GTIN " + gtin), "", Optional.empty(),
                group.getValue().size(), (Long) group.getKey().get(1), (Long) group.getKey().get(2), group.getValue()
                        .stream().map(line -> new WaybillDraft.Code(line.object(), "")).toList());
    }
}
