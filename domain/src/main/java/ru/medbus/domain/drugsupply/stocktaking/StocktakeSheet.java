package ru.medbus.domain.drugsupply.stocktaking;

/**
 * A sheet: one cell of a stocktake.
 *
 * @param cell     empty for what lies in no cell
 * @param expected packs that the book had here at the opening
 * @param found    packs that were found here
 * @param counters who counted here
 */
public record StocktakeSheet(long id, String cell, String title, int expected, int found, String counters) {

    public String name() {
        return title.isEmpty() ? Stocktake.cell(cell) : cell + " " + title;
    }
}
