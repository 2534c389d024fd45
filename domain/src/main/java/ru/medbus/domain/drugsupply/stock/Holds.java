package ru.medbus.domain.drugsupply.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Packs set aside for prescriptions, be it by a doctor's reservation or from the queue of отсроченное обслуживание. A hold
 * moves nothing: the pack stays on the shelf, but {@link Fefo} passes it over and {@link StockLedger} gives it to nobody
 * else. It ends by itself when the pack leaves the shelf.
 */
@Service
public class Holds {
    private final HoldMapper rows;
    private final StockLedgerMapper packs;
    private final Fefo fefo;

    Holds(HoldMapper rows, StockLedgerMapper packs, Fefo fefo) {
        this.rows = rows;
        this.packs = packs;
        this.fefo = fefo;
    }

    /**
     * For whom packs are set aside.
     *
     * @param prescription as dispensing names it
     * @param number       as people name it
     * @param until        the last day
     */
    public record Claim(String prescription, String number, Hold.Purpose purpose, LocalDate until, String who) {}

    public record Line(Hold hold, String drug, String series, String cell, String who, Instant at) {}

    /**
     * Sets aside what the pharmacy has of what is wished, the first to expire first. The caller has locked the
     * prescription; what is sold at the same moment is not counted.
     *
     * @return codes of packs that are set aside now, at most as many as wished, maybe none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> hold(Fefo.Wish wish, Claim claim) {
        rows.chooseAlone(wish.facilityOid());
        var chosen = fefo.choose(wish).options().stream().flatMap(option -> option.taken().stream())
                .map(Fefo.Pick::sgtin).toArray(String[]::new);
        var free = free(wish.facilityOid(), chosen);
        rows.add(wish.facilityOid(), free.toArray(String[]::new), claim);
        return free;
    }

    /** Still there, now that they are locked. */
    private List<String> free(String facility, String[] chosen) {
        var there = packs.lock(chosen).stream().map(StockLedgerMapper.PackRow::pack)
                .filter(pack -> pack.facilityOid().equals(facility) && pack.state() == PackState.IN_STOCK)
                .map(Pack::sgtin).toList();
        var held = rows.of(there.toArray(String[]::new)).stream().map(Hold::sgtin).collect(Collectors.toSet());
        return there.stream().filter(sgtin -> !held.contains(sgtin)).toList();
    }

    /** Gives back all that is kept for a prescription. @return how many packs */
    @Transactional(propagation = Propagation.MANDATORY)
    public int release(String prescription) {
        return rows.release(prescription);
    }

    /** Gives back what was kept until a day before this one. @return how many packs */
    @Transactional
    public int lapse(LocalDate today) {
        return rows.lapse(today);
    }

    @Transactional(readOnly = true)
    public List<Hold> of(String prescription) {
        return rows.active(prescription);
    }

    /** Those of the packs that are kept for another prescription. */
    @Transactional(readOnly = true)
    public List<Hold> others(Collection<String> sgtins, String prescription) {
        return rows.of(Set.copyOf(sgtins).toArray(String[]::new)).stream()
                .filter(hold -> !hold.prescription().equals(prescription)).toList();
    }

    /** What lapses first stands first. @param facility empty for all */
    @Transactional(readOnly = true)
    public List<Line> lines(String facility, int skip, int limit) {
        return rows.lines(facility, skip, limit).stream().map(HoldMapper.LineRow::line).toList();
    }
}
