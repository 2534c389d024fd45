package ru.medbus.domain.drugsupply.prescription;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.stock.Dispensing;
import ru.medbus.domain.drugsupply.stock.Share;
import ru.medbus.domain.drugsupply.stock.StockQueries;
import ru.medbus.domain.drugsupply.stock.StockRefusedException;

/** How much of a scanned pack is handed out, in units as a pharmacist counts them; stock and МДЛП count shares of a pack. */
@Service
public class Portions {
    private final Dispensings dispensings;
    private final DispensedMapper rows;
    private final StockQueries stock;

    Portions(Dispensings dispensings, DispensedMapper rows, StockQueries stock) {
        this.dispensings = dispensings;
        this.rows = rows;
        this.stock = stock;
    }

    /**
     * A part of a pack, in its own units.
     *
     * @param size  units of the whole pack
     * @param there what of them is left in it
     * @param units what of them is handed out
     */
    public record Portion(String sgtin, BigDecimal size, BigDecimal there, BigDecimal units) {
        public boolean part() {
            return units.compareTo(there) < 0;
        }

        /** The whole of what is left is {@link Share#WHOLE}. */
        public Dispensing.Taken taken() {
            if (units.signum() <= 0 || units.compareTo(there) > 0) {
                throw new StockRefusedException("PORTION", "КИЗ " + sgtin + ": единиц от 1 до "
                        + there.toPlainString() + ", а введено " + units.toPlainString() + ".", "остаток упаковки");
            }
            return new Dispensing.Taken(sgtin, part() ? share() : Share.WHOLE);
        }

        private Share share() {
            int scale = Math.max(0, Math.max(units.scale(), size.scale()));
            try {
                return new Share(units.movePointRight(scale).intValueExact(),
                        size.movePointRight(scale).intValueExact());
            } catch (ArithmeticException | IllegalArgumentException e) {
                throw new StockRefusedException("PORTION", "КИЗ " + sgtin + ": доля " + units.toPlainString() + " из "
                        + size.toPlainString() + " слишком мелкая для МДЛП.", "доля упаковки — дробь n/m");
            }
        }
    }

    /**
     * Portions of the packs in their order: as wanted, else what the prescription still lacks, else the whole of what is there.
     *
     * @param wanted units by КИЗ; empty where nobody has said
     */
    @Transactional(readOnly = true)
    public List<Portion> of(Prescription prescription, List<String> sgtins, Map<String, BigDecimal> wanted) {
        var lacking = dispensings.left(prescription);
        var portions = new ArrayList<Portion>();
        for (var sgtin : sgtins) {
            var size = rows.pack(sgtin).map(DispensedMapper.PackedItem::packSize).orElse(BigDecimal.ONE);
            var there = there(sgtin, size);
            var perUnit = dispensings.substitute(prescription.order(), sgtin).map(Substitute::perUnit)
                    .orElse(BigDecimal.ONE);
            var own = lacking.multiply(perUnit);
            var units = Optional.ofNullable(wanted.get(sgtin))
                    .orElseGet(() -> own.signum() > 0 ? there.min(own) : there);
            portions.add(new Portion(sgtin, plain(size), plain(there), plain(units)));
            lacking = lacking.subtract(units.divide(perUnit, 3, RoundingMode.HALF_UP));
        }
        return portions;
    }

    private BigDecimal there(String sgtin, BigDecimal size) {
        var left = stock.pack(sgtin).flatMap(pack -> Share.parse(pack.leftPart())).orElse(Share.WHOLE);
        return size.multiply(BigDecimal.valueOf(left.n())).divide(BigDecimal.valueOf(left.m()), 3,
                RoundingMode.HALF_UP);
    }

    private static BigDecimal plain(BigDecimal value) {
        return new BigDecimal(value.stripTrailingZeros().toPlainString());
    }
}
