package ru.medbus.domain.drugsupply.stock;

import ru.medbus.domain.shared.TaxId;

/**
 * Who destroys drugs.
 *
 * @param inn of an organisation, or of an entrepreneur
 * @param kpp empty for an entrepreneur
 */
public record Destroyer(String inn, String kpp) {
    private static final int ENTREPRENEUR = 12;

    /** @throws StockRefusedException МДЛП does not take such numbers */
    public Destroyer {
        inn = inn.strip();
        kpp = kpp.strip();
        if (TaxId.parse(inn).isEmpty()) {
            throw new StockRefusedException("ИНН «" + inn + "»: нужны 10 или 12 цифр с верными контрольными.");
        }
        if (inn.length() == ENTREPRENEUR ? !kpp.isEmpty() : !kpp.matches("[0-9]{9}")) {
            throw new StockRefusedException("КПП: 9 цифр для организации, пусто для предпринимателя.");
        }
    }
}
