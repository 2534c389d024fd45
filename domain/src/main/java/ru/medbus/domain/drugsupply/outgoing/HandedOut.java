package ru.medbus.domain.drugsupply.outgoing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import ru.medbus.domain.drugsupply.stock.Share;

/**
 * A pack, or a share of one, of a dispensing, as the stock's ledger has it.
 *
 * @param priceKopecks of a whole pack, VAT included
 * @param item         КЛП of the pack's GTIN; empty when nobody has said it
 */
public record HandedOut(String sgtin, String gtin, Share part, long priceKopecks, String drug, String series,
        LocalDate expiresOn, int funding, String item, String itemName) {
    private static final int PACK_DIGITS = 9;

    /** In packs, with so many digits that three thirds add up to one when they are rounded. */
    public BigDecimal packs() {
        return BigDecimal.valueOf(part.n()).divide(BigDecimal.valueOf(part.m()), PACK_DIGITS, RoundingMode.HALF_UP);
    }

    /** What this much of the pack costs, roubles. */
    public BigDecimal cost() {
        return BigDecimal.valueOf(priceKopecks).multiply(BigDecimal.valueOf(part.n()))
                .divide(BigDecimal.valueOf(part.m()), 0, RoundingMode.HALF_UP).movePointLeft(2);
    }

    /** The same as people write it: «123,45». */
    public String roubles() {
        return cost().toPlainString().replace('.', ',');
    }
}
