package ru.medbus.domain.drugsupply.stock;

/**
 * What there is of a batch at a place.
 *
 * @param packs   in stock, opened ones included
 * @param opened  of them
 * @param onWay   coming here
 * @param barred  that МДЛП's word would bar: not ours, paused, gone
 */
public record StockLine(Batch batch, String facilityOid, int packs, int opened, int onWay, int barred, String cells) {}
