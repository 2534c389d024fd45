package ru.medbus.domain.drugsupply.stock;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores and pharmacies as МДЛП knows them. */
@Service
public class StockPlaces {
    private final StockPlaceMapper rows;

    StockPlaces(StockPlaceMapper rows) {
        this.rows = rows;
    }

    /** Adds or changes. */
    @Transactional
    public void put(Place place) {
        if (!place.mdlpId().matches("[0-9]{14}")) {
            throw new StockRefusedException("Место деятельности МДЛП — 14 цифр, а не «" + place.mdlpId() + "».");
        }
        rows.put(place);
    }

    @Transactional
    public void addCell(String facility, String code, String title, int capacity, boolean quarantine) {
        rows.addCell(facility, code, title, capacity, quarantine);
    }

    /** @throws StockRefusedException the organisation keeps no stock */
    @Transactional(readOnly = true)
    public Place get(String facility) {
        return rows.find(facility).orElseThrow(() -> new StockRefusedException("Организация " + facility
                + " не заведена как склад или аптека: укажите её место деятельности МДЛП."));
    }

    @Transactional(readOnly = true)
    public Optional<Place> find(String facility) {
        return rows.find(facility);
    }

    @Transactional(readOnly = true)
    public Optional<Place> byMdlp(String mdlpId) {
        return rows.byMdlp(mdlpId);
    }

    @Transactional(readOnly = true)
    public List<Place> all() {
        return rows.all();
    }

    @Transactional(readOnly = true)
    public List<Cell> cells(String facility) {
        return rows.cells(facility);
    }

    /**
     * Where packs are kept.
     *
     * @param capacity packs; 0 when not limited
     * @param packs    that are there now
     */
    public record Cell(String code, String title, int capacity, boolean quarantine, int packs) {
        public boolean full() {
            return capacity > 0 && packs >= capacity;
        }
    }
}
