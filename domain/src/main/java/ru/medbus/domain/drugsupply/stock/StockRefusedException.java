package ru.medbus.domain.drugsupply.stock;

/** What stock or the rules do not allow; nothing has changed. The message is for a person's eyes. */
public class StockRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StockRefusedException(String message) {
        super(message);
    }
}
