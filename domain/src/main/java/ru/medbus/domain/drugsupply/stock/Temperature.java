package ru.medbus.domain.drugsupply.stock;

import java.math.BigDecimal;
import java.util.Optional;

/** From and to, °C: what a cell holds, or what a drug needs. */
public record Temperature(BigDecimal low, BigDecimal high) {
    private static final BigDecimal MOST = BigDecimal.valueOf(60);

    public Temperature {
        if (low.compareTo(high) > 0 || low.abs().compareTo(BigDecimal.valueOf(100)) > 0 || high.compareTo(MOST) > 0) {
            throw new StockRefusedException("Температура: от меньшей к большей, не выше +60 °C.");
        }
    }

    static Optional<Temperature> of(BigDecimal low, BigDecimal high) {
        return low == null || high == null ? Optional.empty() : Optional.of(new Temperature(low, high));
    }

    /**
     * Reads what was typed; both blank is none.
     *
     * @throws StockRefusedException one is not a number, or only one is there
     */
    public static Optional<Temperature> parse(String low, String high) {
        if (low.isBlank() && high.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Temperature(degrees(low), degrees(high)));
    }

    private static BigDecimal degrees(String text) {
        var typed = text.strip().replace(',', '.').replace('−', '-').replaceFirst("^\\+", "");
        if (!typed.matches("-?\\d{1,2}([.]\\d)?")) {
            throw new StockRefusedException("Температура «" + text.strip() + "»: нужны оба числа, например 2 и 8.");
        }
        return new BigDecimal(typed);
    }

    /** Whether it never leaves the other. */
    public boolean within(Temperature needed) {
        return low.compareTo(needed.low) >= 0 && high.compareTo(needed.high) <= 0;
    }

    @Override
    public String toString() {
        return signed(low) + "…" + signed(high) + " °C";
    }

    private static String signed(BigDecimal degrees) {
        return (degrees.signum() > 0 ? "+" : "") + degrees.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
