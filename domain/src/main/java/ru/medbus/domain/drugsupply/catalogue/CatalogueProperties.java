package ru.medbus.domain.drugsupply.catalogue;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From which dictionaries the catalogue comes.
 *
 * @param drugs      OID of the nodes of СМНН
 * @param items      OID of the items of КЛП
 * @param drugColumn of an item: its node of СМНН (unverified, as all columns of КЛП)
 * @param name       of an item: trade name; the row's own name where the column is empty
 * @param maker      of an item: manufacturer
 * @param packSize   of an item: units in a pack
 * @param gtins      of an item: GTINs of its packs, several with any sign between
 */
@ConfigurationProperties("medbus.drugs.catalogue")
public record CatalogueProperties(@DefaultValue("1.2.643.5.1.13.13.99.2.611") String drugs,
        @DefaultValue("1.2.643.5.1.13.13.99.2.540") String items, @DefaultValue("smnn_code") String drugColumn,
        @DefaultValue("trade_name") String name, @DefaultValue("manufacturer") String maker,
        @DefaultValue("pack_size") String packSize, @DefaultValue("gtin") String gtins) {}
