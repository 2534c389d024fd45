package ru.medbus.domain.drugsupply.stock;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Zones, racks and cells of a store, and whether there is room. */
@Service
public class Cells {
    private final CellMapper rows;

    Cells(CellMapper rows) {
        this.rows = rows;
    }

    /**
     * A cell as it is entered.
     *
     * @param temperature that is held; empty when nobody watches
     * @param capacity    packs; 0 for no limit
     */
    public record Draft(String code, String zone, String rack, String title, Optional<Temperature> temperature,
            int capacity, boolean quarantine, boolean closed) {
        public Draft {
            code = code.strip();
            if (!code.matches("[\\p{L}\\d][\\p{L}\\d./-]{0,19}")) {
                throw new StockRefusedException("Код ячейки «" + code
                        + "»: до 20 букв и цифр, можно точку, дефис и косую черту.");
            }
            if (zone.length() > 50 || rack.length() > 50 || title.length() > 100) {
                throw new StockRefusedException("Зона и стеллаж — до 50 знаков, название — до 100.");
            }
            if (capacity < 0 || capacity > 1_000_000) {
                throw new StockRefusedException("Вместимость — от 0 (без ограничения) до 1 000 000 упаковок.");
            }
        }
    }

    /** By zone, rack and code; closed ones last. */
    @Transactional(readOnly = true)
    public List<StockCell> all(String facility) {
        return rows.all(facility);
    }

    @Transactional(readOnly = true)
    public Optional<StockCell> find(String facility, String code) {
        return rows.find(facility, code);
    }

    /** By what was scanned or typed: a label, or a code. */
    @Transactional(readOnly = true)
    public StockCell scanned(String facility, String text) {
        return StockCell.ofLabel(text).flatMap(id -> rows.byId(facility, id)).or(() -> rows.find(facility,
                text.strip())).orElseThrow(() -> new StockRefusedException(
                        "Ячейки «" + text.strip()
                                + "» в этой организации нет."));
    }

    /** Adds or changes; a cell with packs is not closed. */
    @Transactional
    public void put(String facility, Draft draft) {
        rows.lock(facility, draft.code());
        var packs = rows.find(facility, draft.code()).map(StockCell::packs).orElse(0);
        if (draft.closed() && packs > 0) {
            throw new StockRefusedException("В ячейке «" + draft.code() + "» упаковок: " + packs
                    + ". Переместите их, потом закройте.");
        }
        if (draft.capacity() > 0 && packs > draft.capacity()) {
            throw new StockRefusedException("В ячейке «" + draft.code() + "» уже " + packs
                    + " упаковок: вместимость не может быть меньше.");
        }
        rows.put(facility, draft, draft.temperature().map(Temperature::low).orElse(null),
                draft.temperature().map(Temperature::high).orElse(null));
    }

    /** What temperature a drug needs, by its package or instruction. */
    @Transactional
    public void needs(String gtin, Temperature temperature, String note, String who) {
        rows.putNeed(gtin, temperature, note.strip(), who);
    }

    @Transactional(readOnly = true)
    public Optional<Temperature> need(String gtin) {
        return rows.need(gtin).map(CellMapper.NeedRow::temperature);
    }

    /** Nothing is put anywhere here until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String facility) {
        rows.lockAll(facility);
    }

    /** For packs and whole boxes; those that lie there already take no room. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireRoom(String facility, String cell, Collection<String> objects) {
        if (!cell.isEmpty()) {
            requireRoom(facility, cell, rows.comers(facility, cell, objects.toArray(String[]::new)));
        }
    }

    /** @throws StockRefusedException there is no such cell, or no room in it; the empty word is no cell */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireRoom(String facility, String cell, int packs) {
        if (cell.isEmpty()) {
            return;
        }
        rows.lock(facility, cell);
        var found = rows.find(facility, cell).orElseThrow(() -> new StockRefusedException("Ячейки «" + cell
                + "» в этой организации нет."));
        if (found.closed()) {
            throw new StockRefusedException("Ячейка «" + cell + "» закрыта: выберите другую.");
        }
        if (packs > found.room()) {
            throw new StockRefusedException("В ячейку «" + cell + "» помещается " + found.capacity()
                    + " упаковок, занято " + found.packs() + ".");
        }
    }
}
