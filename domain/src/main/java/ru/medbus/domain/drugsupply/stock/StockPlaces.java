package ru.medbus.domain.drugsupply.stock;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores and pharmacies as МДЛП knows them. */
@Service
public class StockPlaces {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final StockPlaceMapper rows;
    private final Cells cells;

    StockPlaces(StockPlaceMapper rows, Cells cells) {
        this.rows = rows;
        this.cells = cells;
    }

    /** Adds or changes, unchecked by the network: what a person enters goes through {@link PlaceRegister}. */
    @Transactional
    public void put(Place place) {
        if (!place.mdlpId().matches("[0-9]{14}")) {
            throw new StockRefusedException("Место деятельности МДЛП — 14 цифр, а не «" + place.mdlpId() + "».");
        }
        rows.put(place);
    }

    @Transactional
    public void addCell(String facility, String code, String title, int capacity, boolean quarantine) {
        cells.put(facility, new Cells.Draft(code, "", "", title, Optional.empty(), capacity, quarantine, false));
    }

    /** @throws StockRefusedException the organisation keeps no stock */
    @Transactional(readOnly = true)
    public Place get(String facility) {
        return rows.find(facility).orElseThrow(() -> new StockRefusedException("Организация " + facility
                + " не заведена как склад или аптека: это делают в разделе «Аптеки и склады»."));
    }

    @Transactional(readOnly = true)
    public Optional<Place> find(String facility) {
        return rows.find(facility);
    }

    @Transactional(readOnly = true)
    public Optional<Place> byMdlp(String mdlpId) {
        return rows.byMdlp(mdlpId);
    }

    /**
     * They stay open until the transaction ends.
     *
     * @throws StockRefusedException one of them is closed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireOpen(Collection<String> facilities) {
        if (facilities.isEmpty()) {
            return;
        }
        rows.closings(facilities.stream().distinct().toArray(String[]::new)).forEach(place -> place.closedOn()
                .ifPresent(day -> {
                    throw new StockRefusedException("CLOSED", "«" + place.title() + "» закрыта с " + DAY.format(day)
                            + ": выберите другое место или откройте его снова в разделе «Аптеки и склады».", "");
                }));
    }

    /** Those that are not closed. */
    @Transactional(readOnly = true)
    public List<Place> all() {
        return rows.all();
    }

    /** Those that are in use. */
    @Transactional(readOnly = true)
    public List<StockCell> cells(String facility) {
        return cells.all(facility).stream().filter(cell -> !cell.closed()).toList();
    }
}
