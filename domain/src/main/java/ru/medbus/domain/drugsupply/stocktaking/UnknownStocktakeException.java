package ru.medbus.domain.drugsupply.stocktaking;

/** There is no such stocktake. */
public class UnknownStocktakeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownStocktakeException(long id) {
        super("Инвентаризации № " + id + " нет.");
    }
}
