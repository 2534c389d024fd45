package ru.medbus.domain.drugsupply.stock;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Where packs are kept.
 *
 * @param id       on its label
 * @param lowC     °C that are held there, with {@code highC}; {@code null} when nobody watches
 * @param capacity packs; 0 when not limited
 * @param closed   nothing is put there any more
 * @param packs    that are there now
 */
public record StockCell(long id, String code, String zone, String rack, String title, BigDecimal lowC,
        BigDecimal highC, int capacity, boolean quarantine, boolean closed, int packs) {
    private static final String LABEL = "CELL-";

    public Optional<Temperature> temperature() {
        return Temperature.of(lowC, highC);
    }

    public boolean full() {
        return capacity > 0 && packs >= capacity;
    }

    /** Packs that it still takes. */
    public int room() {
        return capacity == 0 ? Integer.MAX_VALUE : Math.max(0, capacity - packs);
    }

    /** What the scanner reads from its label. */
    public String label() {
        return LABEL + "%06d".formatted(id);
    }

    /** The number of a label; empty when it is none. */
    static Optional<Long> ofLabel(String scanned) {
        var text = scanned.strip();
        return text.matches(LABEL + "\\d{1,12}")
                ? Optional.of(Long.parseLong(text.substring(LABEL.length())))
                : Optional.empty();
    }
}
