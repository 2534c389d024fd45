package ru.medbus.domain.drugsupply.stock;

import java.time.LocalDate;

/** A paper document that an operation is done by: waybill, act, prescription. */
public record Paper(String number, LocalDate day) {
    private static final int LONGEST = 200;

    /** @throws StockRefusedException МДЛП does not take such a number or day */
    public Paper {
        number = number.strip();
        if (number.isEmpty() || number.length() > LONGEST) {
            throw new StockRefusedException("Номер документа — от 1 до " + LONGEST + " знаков.");
        }
        if (day.isAfter(LocalDate.now().plusDays(1))) {
            throw new StockRefusedException("Дата документа " + number + " ещё не наступила.");
        }
    }
}
