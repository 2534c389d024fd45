package ru.medbus.domain.drugsupply.stock;

import java.time.LocalDate;

/**
 * Packs of one series that came on the same terms.
 *
 * @param supplier      its место деятельности
 * @param priceKopecks  of a pack, VAT included
 * @param vatKopecks    VAT of a pack
 */
public record Batch(long id, String gtin, String drug, String series, LocalDate expiresOn, Terms terms, String supplier,
        long priceKopecks, long vatKopecks) {}
