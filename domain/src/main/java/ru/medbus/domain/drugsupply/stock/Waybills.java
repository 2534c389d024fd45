package ru.medbus.domain.drugsupply.stock;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.traceability.Scan;

/** Waybills and what was scanned of them. */
@Service
public class Waybills {
    private final WaybillMapper rows;
    private final StockPlaces places;

    Waybills(WaybillMapper rows, StockPlaces places) {
        this.rows = rows;
        this.places = places;
    }

    /**
     * Enters a waybill.
     *
     * @return its number; empty when the same supplier's waybill of this number and day is there
     */
    @Transactional
    public Optional<Long> add(WaybillDraft draft, String by) {
        draft.check();
        places.get(draft.facilityOid());
        var terms = draft.terms();
        var id = rows.add(draft, draft.paper(), terms, terms.contractDate().orElse(null), by);
        id.ifPresent(known -> addLines(known, draft.lines()));
        return id;
    }

    private void addLines(long id, List<WaybillDraft.Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            rows.addLine(id, i + 1, line, line.expiresOn().orElse(null));
            rows.addCodes(id, i + 1, line.codes().stream().map(WaybillDraft.Code::sgtin).toArray(String[]::new),
                    line.codes().stream().map(WaybillDraft.Code::box).toArray(String[]::new));
        }
    }

    /** @throws StockRefusedException there is none, or it is another organisation's */
    @Transactional(readOnly = true)
    public Waybill get(long id, String facility) {
        return rows.find(id).map(WaybillMapper.WaybillRow::waybill)
                .filter(waybill -> waybill.facilityOid().equals(facility))
                .orElseThrow(() -> new StockRefusedException("Накладной № " + id + " в этой организации нет."));
    }

    @Transactional(readOnly = true)
    public Optional<Waybill> find(long id) {
        return rows.find(id).map(WaybillMapper.WaybillRow::waybill);
    }

    /** Newest first. @param facility empty for all; @param before 0 for the first page */
    @Transactional(readOnly = true)
    public List<Waybill> list(String facility, String state, long before, int limit) {
        return rows.list(facility, state, before, limit).stream().map(WaybillMapper.WaybillRow::waybill).toList();
    }

    @Transactional(readOnly = true)
    public List<Waybill.Line> lines(long id) {
        return rows.lines(id).stream().map(WaybillMapper.LineRow::line).toList();
    }

    @Transactional(readOnly = true)
    public List<Waybill.Code> codes(long id) {
        return rows.codes(id).stream().map(WaybillMapper.CodeRow::code).toList();
    }

    /** The series and the day that a notification does not say. */
    @Transactional
    public void complete(long id, String facility, int line, String series, java.time.LocalDate expiresOn) {
        get(id, facility);
        if (series.isBlank() || series.length() > 20) {
            throw new StockRefusedException("Строка " + line + ": серия — от 1 до 20 знаков.");
        }
        rows.complete(id, line, series.strip(), expiresOn);
    }

    /**
     * Notes a scan.
     *
     * @return what it was, in words
     * @throws StockRefusedException it is not of this waybill, or was there before
     */
    @Transactional
    public String scan(long id, String facility, String typed, String by) {
        var waybill = get(id, facility);
        if (!waybill.state().open()) {
            throw new StockRefusedException("Накладная уже закрыта: «" + waybill.state().title() + "».");
        }
        return switch (Scan.of(typed)) {
            case Scan.Box box -> scanBox(id, box.object(), by);
            case Scan.Pack pack -> scanPack(id, pack, by);
        };
    }

    private String scanBox(long id, String sscc, String by) {
        int packs = rows.scanBox(id, sscc, by);
        if (packs == 0) {
            throw new StockRefusedException(rows.inBox(id, sscc) > 0
                    ? "Короб " + sscc + " уже отсканирован."
                    : "Короба " + sscc + " в накладной нет. Отложите его и свяжитесь с поставщиком.");
        }
        return "Короб " + sscc + ": упаковок " + packs;
    }

    private String scanPack(long id, Scan.Pack pack, String by) {
        var known = rows.code(id, pack.object());
        if (known.isPresent()) {
            if (rows.scanned(id, pack.object(), by) == 0) {
                throw new StockRefusedException("Этот КИЗ уже отсканирован: " + pack.object() + ".");
            }
            return pack.object();
        }
        var line = rows.lineFor(id, pack.gtin().digits(), pack.series().orElse(""))
                .orElseThrow(() -> notHere(id, pack));
        rows.addScanned(id, line, pack.object(), by);
        return pack.object();
    }

    /** Codes that the supplier has named are the whole of it: others are not his. */
    private StockRefusedException notHere(long id, Scan.Pack pack) {
        return new StockRefusedException(rows.hasGtin(id, pack.gtin().digits())
                ? "КИЗ " + pack.object() + ": по накладной таких упаковок больше не ждут"
                        + pack.series().map(series -> " (серия на упаковке " + series + ")").orElse("")
                        + ". Отложите её и свяжитесь с поставщиком."
                : "GTIN " + pack.gtin().digits() + " в накладной нет. Отложите упаковку и свяжитесь с поставщиком.");
    }

    /** Takes a scan back. */
    @Transactional
    public void unscan(long id, String facility, String sgtin) {
        get(id, facility);
        rows.unscan(id, sgtin);
        rows.removeUnexpected(id, sgtin);
    }
}
