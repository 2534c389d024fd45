package ru.medbus.domain.drugsupply.stocktaking;

import java.time.LocalDate;
import ru.medbus.domain.drugsupply.stock.Terms;

/**
 * Packs of one batch by the book and as found.
 *
 * @param priceKopecks of a pack
 * @param lacking      of those expected, neither found nor gone by the book since
 * @param surplus      found, and not in stock by the book
 */
public record StocktakeSum(String drug, String gtin, String series, LocalDate expiresOn, int funding,
        long priceKopecks, int expected, int found, int lacking, int surplus) {

    public String fundingTitle() {
        return Terms.fundingTitle(funding);
    }

    public long expectedKopecks() {
        return expected * priceKopecks;
    }

    public long foundKopecks() {
        return found * priceKopecks;
    }

    public long lackingKopecks() {
        return lacking * priceKopecks;
    }
}
